package io.newswire.index.document;

import static java.util.Objects.requireNonNullElse;

import io.newswire.index.setup.IndexNames;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertVolume.Counted;
import io.newswire.model.alert.Snippet;
import java.time.Instant;
import java.util.List;

/**
 * Makes the document of an alert, in the monthly index of its article. That of a killed article has
 * no words of it.
 */
public final class AlertDocuments {
  private AlertDocuments() {}

  /**
   * The document of an alert.
   *
   * @param recordTime used as {@code firstSeenAt} if that and {@code receivedAt} are missing
   * @param now the value of {@code indexedAt}
   * @throws RejectedException if the alert has no id or no kind
   */
  public static Write of(Alert alert, Instant recordTime, Instant now) throws RejectedException {
    if (alert == null || alert.id() == null || alert.id().isBlank()) {
      throw new RejectedException("the alert has no id; give it the field 'id'");
    }
    if (alert.kind() == null) {
      throw new RejectedException("the alert has no kind; give it the field 'kind'");
    }
    Instant received = requireNonNullElse(alert.receivedAt(), recordTime);
    Instant firstSeenAt = requireNonNullElse(alert.firstSeenAt(), received);
    AlertDocument document =
        new AlertDocument(
            (alert.recallsKilled() ? alert.withoutText().withTitle(null) : alert)
                .with(
                    it ->
                        it.firstSeenAt(firstSeenAt)
                            .snippets(List.of())
                            .destinations(List.of())
                            .digest(null)),
            status(alert),
            alert.recallsKilled()
                ? List.of()
                : alert.snippets().stream().map(Snippet::text).toList(),
            alert.volume() == null
                ? List.of()
                : alert.volume().articles().stream().map(Counted::articleId).toList(),
            alert.publishedAt() == null ? firstSeenAt : alert.publishedAt().instant(),
            now);
    return new Write(
        IndexNames.monthly(IndexNames.ALERTS, firstSeenAt),
        alert.id(),
        DocumentVersion.of(alert),
        Json.bytes(document));
  }

  private static String status(Alert alert) {
    return alert.kind() == AlertKind.MATCH
        ? PublishingStatus.USABLE.code()
        : requireNonNullElse(alert.reason(), AlertKind.RECALL.code());
  }
}
