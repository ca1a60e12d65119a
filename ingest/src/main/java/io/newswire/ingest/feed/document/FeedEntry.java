package io.newswire.ingest.feed.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.PublicationTime;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

/**
 * What a feed says of one article. What it does not say is null (lists: empty).
 *
 * @param id the publisher's own, as it stands in the feed
 * @param url of the article's page, absolute
 * @param title one line of plain text
 * @param authors names
 * @param updatedAt when the publisher says it last changed
 * @param content HTML that the feed calls the content
 * @param summary HTML that it calls a summary or description
 * @param keywords its categories
 * @param language ISO 639-1
 * @param sharesPage whether its page is that of other entries too, so that it goes by its id; null
 *     means no
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeedEntry(
    String id,
    String url,
    String title,
    List<String> authors,
    PublicationTime publishedAt,
    Instant updatedAt,
    String content,
    String summary,
    List<String> keywords,
    String imageUrl,
    String language,
    Boolean sharesPage)
    implements FeedEntryBuilder.With {

  public FeedEntry {
    authors = authors == null ? List.of() : List.copyOf(authors);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
  }

  /** Whether it has a page of its own. */
  public boolean hasOwnPage() {
    return url != null && !Boolean.TRUE.equals(sharesPage);
  }
}
