package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destination;
import io.newswire.deliver.destination.Destination.Email;
import io.newswire.deliver.destination.Destination.Ntfy;
import io.newswire.deliver.destination.Destination.Slack;
import io.newswire.deliver.destination.Destination.Teams;
import io.newswire.deliver.destination.Destination.Telegram;
import io.newswire.deliver.destination.Destination.Webhook;
import io.newswire.deliver.destination.DestinationLabels;
import io.newswire.deliver.destination.Destinations;
import io.newswire.model.RejectedException;
import io.newswire.model.config.AllowedAddresses;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;

/** The senders for all destinations, made when first asked for. Thread-safe. */
public final class Senders implements AutoCloseable {
  /** All e-mails go to one server, which is not to be flooded. */
  private static final int MAIL_CONNECTIONS = 4;

  private final Destinations destinations;
  private final DestinationLabels labels;
  private final HttpPost http;
  private final GuardedPost guarded;
  private final MailServer mail;
  private final ExecutorService mailThreads =
      Executors.newFixedThreadPool(
          MAIL_CONNECTIONS, new DefaultThreadFactory("deliver-mail", true));
  private final Map<String, Sender> made = new ConcurrentHashMap<>();

  /**
   * Connects to nothing yet.
   *
   * @throws org.apache.kafka.common.config.ConfigException if settings of destinations mean nothing
   */
  public Senders(NewswireConfig config) {
    destinations = new Destinations(config);
    labels = new DestinationLabels(destinations);
    http = new HttpPost(config.deliverTimeout());
    guarded =
        new GuardedPost(
            config.deliverTimeout(), new AllowedAddresses(config.deliverAllowedAddresses()));
    mail = MailServer.of(config);
  }

  /**
   * The sender for a destination.
   *
   * @throws RejectedException if nothing can be sent there; the reason says what is allowed
   */
  public Sender find(String destination) throws RejectedException {
    Sender sender = made.get(destination);
    if (sender == null) {
      sender = new MeasuredSender(sender(destinations.find(destination)), labels.of(destination));
      made.put(destination, sender);
    }
    return sender;
  }

  private Sender sender(Destination destination) {
    if (destination instanceof Webhook webhook) {
      return new WebhookSender(webhook, webhook.configured() ? http : guarded);
    }
    if (destination instanceof Slack slack) {
      return new SlackSender(slack, http);
    }
    if (destination instanceof Teams teams) {
      return new TeamsSender(teams, http);
    }
    if (destination instanceof Telegram telegram) {
      return new TelegramSender(telegram, http);
    }
    if (destination instanceof Ntfy ntfy) {
      return new NtfySender(ntfy, http);
    }
    if (destination instanceof Email email) {
      return new EmailSender(email, mail, mailThreads);
    }
    return new LogSender();
  }

  /** Aborts what is under way. */
  @Override
  public void close() {
    mailThreads.shutdownNow();
    guarded.close();
  }
}
