package io.newswire.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.PublicationTime;
import io.newswire.model.TextCut;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed as an article would be made of it.
 *
 * @param title plain text; null if it has none
 * @param url of its page; null if it has none
 * @param authors names
 * @param publishedAt what the feed says; null if it does not
 * @param text the beginning of what the feed says, plain text; null if it says nothing
 * @param from {@code feed} if the article is taken from the feed, {@code page} if from its page
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PreviewedEntry(
    String title,
    String url,
    List<String> authors,
    PublicationTime publishedAt,
    String text,
    String from) {
  private static final int BEGINNING = 300;

  /** An entry that {@link SharedPages} has marked. */
  static PreviewedEntry of(FeedEntry entry) {
    Optional<String> whole = FullText.of(entry);
    boolean ofFeed = !entry.hasOwnPage() || whole.isPresent();
    return new PreviewedEntry(
        entry.title(),
        entry.url(),
        entry.authors(),
        entry.publishedAt(),
        whole.or(() -> longer(entry)).map(PreviewedEntry::beginning).orElse(null),
        ofFeed ? "feed" : "page");
  }

  private static Optional<String> longer(FeedEntry entry) {
    return Optional.ofNullable(entry.summary() == null ? entry.content() : entry.summary());
  }

  private static String beginning(String html) {
    return TextCut.shorten(MarkupText.strip(html), BEGINNING);
  }
}
