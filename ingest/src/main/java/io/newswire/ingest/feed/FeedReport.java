package io.newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.ingest.feed.document.PageFeeds;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What asking once for an address showed.
 *
 * @param url where it was asked for
 * @param movedTo where it moved for good; null if it did not
 * @param kind such as {@code RSS 2.0}; null if it is no feed that can be read
 * @param title what it calls itself; may be null
 * @param entries how many there are
 * @param fullTexts how many of them are there in full
 * @param latestAt when the latest was published; null if no entry says
 * @param interval how often it would be asked; null if it is no feed
 * @param conditional whether its server can say that nothing changed
 * @param page the page of its first article; null if it has none
 * @param robots what robots.txt says of that page
 * @param found the feeds that a web page names, where the address is one's
 * @param items its first entries as articles would be made of them, at most 20
 * @param problem why it cannot be read, for people; null if it can
 * @param remarks what its publisher should correct, for people
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedReport(
    String url,
    String movedTo,
    String kind,
    String title,
    int entries,
    int fullTexts,
    Instant latestAt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration interval,
    boolean conditional,
    String page,
    String robots,
    List<PageFeeds.Found> found,
    List<PreviewedEntry> items,
    String problem,
    List<String> remarks)
    implements FeedReportBuilder.With {

  public FeedReport {
    items = items == null ? List.of() : List.copyOf(items);
    found = found == null ? List.of() : List.copyOf(found);
    remarks = remarks == null ? List.of() : List.copyOf(remarks);
  }
}
