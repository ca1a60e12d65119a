package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * One extracted news article. The value on {@code news.articles}.
 *
 * <p>A field that is not known is null (lists: empty) and is left out of the JSON. Unknown JSON
 * fields are ignored, so an older reader survives a newer writer.
 *
 * @param id see {@link ArticleId}; never null on a topic
 * @param url absolute, as received; its canonical form is what the id is made from
 * @param source who published it, such as {@code example.org} or an agency's name
 * @param authors by-line names, in their order
 * @param publishedAt when its publisher says it was published
 * @param language ISO 639 code, such as {@code en}
 * @param text paragraphs parted by one empty line; annotations are offsets into it
 * @param version the publisher's own version number
 * @param status null means {@link PublishingStatus#USABLE}
 * @param urgency IPTC urgency, 1 (flash) to 8
 * @param embargoedUntil not to be shown before
 * @param receivedAt when Newswire received it
 * @param extractedAt when extraction ended
 * @param firstSeenAt when this id was first seen by the topology; the same in all revisions
 * @param revision 1 for the first content of this id, one more for each changed content; null
 *     before the {@code revise} step
 * @param file the name of the file it was read from, if it was
 * @param madeBy the versions of the steps it went through
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "url", "source", "title", "authors", "publishedAt", "language", "text"})
public record Article(
    String id,
    String url,
    String source,
    String title,
    List<String> authors,
    PublicationTime publishedAt,
    String language,
    String text,
    String description,
    String section,
    List<String> keywords,
    String imageUrl,
    Integer version,
    PublishingStatus status,
    Integer urgency,
    Instant embargoedUntil,
    Instant receivedAt,
    Instant extractedAt,
    Instant firstSeenAt,
    Integer revision,
    String file,
    MadeBy madeBy)
    implements ArticleBuilder.With {

  public Article {
    authors = authors == null ? List.of() : List.copyOf(authors);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
  }

  /** Whether readers may see it now: not withheld, not canceled. Embargo is not looked at. */
  public boolean usable() {
    return status == null || status == PublishingStatus.USABLE;
  }

  /**
   * Whether it is not to wait for other articles: it takes something back, or its urgency is high.
   *
   * @param limit the last urgency that counts as high, see {@code ingest.urgent.urgency}
   */
  public boolean isUrgent(int limit) {
    return !usable() || urgency != null && urgency >= 1 && urgency <= limit;
  }
}
