package io.newswire.deliver.send;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigException;

/**
 * The mail server of the configuration.
 *
 * @param session with the settings of a connection
 * @param from who sends
 */
record MailServer(Session session, InternetAddress from) {

  /**
   * Reads the keys {@code smtp.*}; connects to nothing.
   *
   * @throws ConfigException if the sender is no address
   */
  static MailServer of(NewswireConfig config) {
    String millis = Long.toString(config.deliverTimeout().toMillis());
    String username = config.getString(ConfigKeys.SMTP_USERNAME);
    String security = config.getString(ConfigKeys.SMTP_SECURITY);
    Properties settings = new Properties();
    settings.put("mail.smtp.host", config.getString(ConfigKeys.SMTP_HOST));
    settings.put("mail.smtp.port", Integer.toString(config.getInt(ConfigKeys.SMTP_PORT)));
    settings.put("mail.smtp.connectiontimeout", millis);
    settings.put("mail.smtp.timeout", millis);
    settings.put("mail.smtp.writetimeout", millis);
    settings.put("mail.smtp.auth", Boolean.toString(!username.isBlank()));
    settings.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
    settings.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
    settings.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    return new MailServer(Session.getInstance(settings, new Login(username, config)), from(config));
  }

  private static InternetAddress from(NewswireConfig config) {
    String from = config.getString(ConfigKeys.SMTP_FROM);
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new ConfigException(
          ConfigKeys.SMTP_FROM, from, "It must be an e-mail address: " + e.getMessage());
    }
  }

  private static final class Login extends Authenticator {
    private final String username;
    private final NewswireConfig config;

    Login(String username, NewswireConfig config) {
      this.username = username;
      this.config = config;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(
          username, config.getPassword(ConfigKeys.SMTP_PASSWORD).value());
    }
  }
}
