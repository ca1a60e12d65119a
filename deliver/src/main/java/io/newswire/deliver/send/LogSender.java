package io.newswire.deliver.send;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.Delivery;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes alerts to the log of this process, under the name {@code newswire.alerts}. */
final class LogSender implements Sender {
  private static final Logger LOG = LoggerFactory.getLogger("newswire.alerts");

  @Override
  public CompletableFuture<DestinationAnswer> send(Delivery delivery) {
    if (delivery.alerts().isEmpty()) {
      LOG.info("{}", AlertText.TEST);
    }
    delivery.alerts().forEach(alert -> LOG.info("{}", line(alert, Instant.now())));
    return CompletableFuture.completedFuture(DestinationAnswer.delivered("logged"));
  }

  static String line(Alert alert, Instant now) {
    Optional<String> warning = AlertText.warning(alert, now);
    return "%s%s: %s (%s%s)%s"
        .formatted(
            warning.map(it -> it + " ").orElse(""),
            AlertText.line(alert.ruleName()),
            AlertText.title(alert),
            AlertText.cause(alert).map(it -> it + " · ").orElse(""),
            AlertText.facts(alert),
            alert.url() == null ? "" : " " + AlertText.line(alert.url()));
  }
}
