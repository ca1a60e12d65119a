package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination.Email;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends one e-mail to all mailboxes, or none. The delivery's id is its Message-ID; a recall refers
 * to the same thread as its match.
 *
 * @param threads wait for the mail server, which takes its time
 */
record EmailSender(Email email, MailServer server, Executor threads) implements Sender {
  private static final String UTF_8 = "UTF-8";

  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    return CompletableFuture.supplyAsync(() -> sendNow(delivery), threads);
  }

  private DestinationAnswer sendNow(Delivery delivery) {
    try {
      Transport.send(message(delivery));
      return DestinationAnswer.delivered("taken by the mail server");
    } catch (AuthenticationFailedException e) {
      return DestinationAnswer.away(
          "the mail server refuses the user or password of smtp.username");
    } catch (SendFailedException e) {
      return SmtpAnswers.read(e);
    } catch (MessagingException e) {
      return DestinationAnswer.away(
          "the mail server cannot be reached: " + AlertText.line(e.getMessage()));
    }
  }

  private MimeMessage message(Delivery delivery) throws MessagingException {
    EmailText text = EmailText.of(delivery, Instant.now());
    MimeMessage message = new WithId(delivery.id());
    message.setFrom(server.from());
    for (String address : email.addresses()) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
    }
    message.setSubject(text.subject(), UTF_8);
    message.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated");
    if (delivery.alerts().size() == 1) {
      Alert alert = delivery.alerts().get(0);
      message.setHeader("References", WithId.of("alert-" + alert.id()));
    }
    MimeMultipart forms = new MimeMultipart("alternative");
    forms.addBodyPart(form(text.text(), "plain"));
    forms.addBodyPart(form(text.html(), "html"));
    message.setContent(forms);
    return message;
  }

  private static MimeBodyPart form(String text, String subtype) throws MessagingException {
    MimeBodyPart form = new MimeBodyPart();
    form.setText(text, UTF_8, subtype);
    return form;
  }

  /** A message with an id of ours, where the library would make one. */
  private final class WithId extends MimeMessage {
    private final String id;

    WithId(String id) {
      super(server.session());
      this.id = id;
    }

    static String of(String id) {
      return "<" + id + "@newswire>";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", of(id));
    }
  }
}
