package io.newswire.enrich;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Article;
import io.newswire.model.Fingerprint;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is remembered of an article between its revisions: the value of the store {@code revisions}.
 *
 * <p>It is kept for good: a correction that comes after years must find the month its document lies
 * in ({@code firstSeenAt}), or the article would stand twice. An article costs about 150 bytes, and
 * 20 more for each quote it ever had, on disk and in the compacted changelog.
 *
 * @param firstSeenAt when the first revision came
 * @param revision of the newest content, from 1
 * @param content fingerprint of all that the publisher controls
 * @param version the highest version number the publisher gave; null if never any
 * @param quotes all quotes this article ever had, oldest first, as {@link QuoteId}s without the
 *     article's id; at most {@value #MAX_QUOTES}, the oldest are forgotten
 * @param source whose the article is: the source that the newest content names. A publisher bound
 *     to another may not change it. Null where no content named one, and in records of older
 *     releases, which did not remember it
 * @param withdrawnAt when it was taken back, where the newest content is nothing but that; else
 *     null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
record Revision(
    Instant firstSeenAt,
    int revision,
    String content,
    Integer version,
    List<String> quotes,
    String source,
    Instant withdrawnAt) {

  /** A live blog of a week has some hundreds; this bounds the record of a runaway publisher. */
  static final int MAX_QUOTES = 10_000;

  Revision {
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
  }

  /**
   * What the given article makes of what is known: the next revision, or null if it brings nothing
   * new, because its content is the same, its publisher's version is older, or it was received
   * before the article was taken back.
   *
   * @param known null if the article was never seen
   * @param seenAt when it was received
   */
  static Revision next(Revision known, Article article, Instant seenAt) {
    String content = contentOf(article);
    Instant withdrawnAt = isWithdrawal(article) ? seenAt : null;
    if (known == null) {
      return new Revision(
          seenAt, 1, content, article.version(), List.of(), article.source(), withdrawnAt);
    }
    if (content.equals(known.content)
        || isOlder(article.version(), known.version)
        || known.wasWithdrawnAfter(seenAt)) {
      return null;
    }
    return new Revision(
        known.firstSeenAt,
        known.revision + 1,
        content,
        article.version() == null ? known.version : article.version(),
        known.quotes,
        withdrawnAt == null || known.source == null ? article.source() : known.source,
        withdrawnAt);
  }

  /**
   * Remembers whose the article is, where that is not known and the same content comes again: what
   * it says of its source is what was said before.
   */
  Revision withSourceOf(Article article) {
    return source == null && content.equals(contentOf(article))
        ? new Revision(
            firstSeenAt, revision, content, version, quotes, article.source(), withdrawnAt)
        : this;
  }

  /** Whether nothing has come of the article but that it was taken back. */
  boolean isOnlyWithdrawn() {
    return revision == 1 && withdrawnAt != null;
  }

  private static boolean isWithdrawal(Article article) {
    boolean empty = article.text() == null || article.text().isEmpty();
    return empty && article.status() == PublishingStatus.CANCELED;
  }

  /** A withdrawal by the article's id takes another way and may overtake what was pushed before. */
  private boolean wasWithdrawnAfter(Instant seenAt) {
    return withdrawnAt != null && seenAt.isBefore(withdrawnAt);
  }

  /** Remembers the quotes of this revision beside the earlier ones. */
  Revision withQuotes(String articleId, List<Quote> found) {
    Set<String> all = new LinkedHashSet<>(quotes);
    for (String id : QuoteId.ofAll(articleId, found)) {
      String quote = id.substring(articleId.length() + 1);
      all.remove(quote);
      all.add(quote);
    }
    List<String> kept = new ArrayList<>(all);
    int forgotten = Math.max(0, kept.size() - MAX_QUOTES);
    return new Revision(
        firstSeenAt,
        revision,
        content,
        version,
        kept.subList(forgotten, kept.size()),
        source,
        withdrawnAt);
  }

  /** Ids of the quotes that earlier revisions had and this one, with the given quotes, has not. */
  List<String> withdrawnQuotes(String articleId, List<Quote> found) {
    Set<String> current = Set.copyOf(QuoteId.ofAll(articleId, found));
    return quotes.stream()
        .map(quote -> articleId + "-" + quote)
        .filter(id -> !current.contains(id))
        .toList();
  }

  private static boolean isOlder(Integer version, Integer known) {
    return version != null && known != null && version < known;
  }

  /**
   * Times of our own, the versions of our steps and the name of the file say nothing of the
   * content.
   */
  private static String contentOf(Article article) {
    Article content =
        article.with(
            it ->
                it.receivedAt(null)
                    .extractedAt(null)
                    .firstSeenAt(null)
                    .revision(null)
                    .file(null)
                    .madeBy(null));
    return Fingerprint.of(new String(Json.bytes(content), StandardCharsets.UTF_8));
  }
}
