package io.newswire.model.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.PublishingStatus;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * One revision of an article, and what it changed.
 *
 * @param revision its number, from 1
 * @param version the publisher's own version number; null if none
 * @param source as in the article
 * @param receivedAt when it was received; null if unknown
 * @param status null for a revision that readers may see
 * @param correction the notice by which the article says that it was corrected; null if none
 * @param compared whether an earlier revision was there to compare with that readers could see no
 *     later than this one; null means yes, and that this is the first one
 * @param title where the headline differs from that of the revision before
 * @param text where the text differs, in text order
 * @param omitted how many more places of the text differ; null if none
 * @param facts the figures, names, quotes and the headline that were changed
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HistoryEntry(
    int revision,
    Integer version,
    String source,
    Instant receivedAt,
    PublishingStatus status,
    String correction,
    Boolean compared,
    List<Difference> title,
    List<Difference> text,
    Integer omitted,
    List<FactChange> facts)
    implements HistoryEntryBuilder.With {

  public HistoryEntry {
    title = title == null ? List.of() : List.copyOf(title);
    text = text == null ? List.of() : List.copyOf(text);
    facts = facts == null ? List.of() : List.copyOf(facts);
  }
}
