package io.newswire.ingest.feed.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A feed as it was read.
 *
 * @param kind such as {@code RSS 2.0}
 * @param title what it calls itself; may be null
 * @param site the page it belongs to; may be null
 * @param ttl how long it asks to be left alone after it was read; may be null
 * @param period how often it says it is updated; may be null
 * @param ended whether it says that nothing more will come
 * @param entries in its own order
 * @param parts sitemaps that it leads to, to be read as well
 * @param repair what was wrong with it, so that it was read as far as it could be, for people; null
 *     if nothing was
 * @param remarks what its publisher should correct, for people
 */
@RecordBuilder
public record FeedDocument(
    String kind,
    String title,
    String site,
    Duration ttl,
    Duration period,
    boolean ended,
    List<FeedEntry> entries,
    List<URI> parts,
    String repair,
    List<String> remarks)
    implements FeedDocumentBuilder.With {

  public FeedDocument {
    entries = entries == null ? List.of() : List.copyOf(entries);
    parts = parts == null ? List.of() : List.copyOf(parts);
    remarks = remarks == null ? List.of() : List.copyOf(remarks);
  }
}
