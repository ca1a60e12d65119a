package io.newswire.enrich;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.Article;
import io.newswire.model.Fingerprint;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The state of an article between its revisions: the value of the store {@code revisions}.
 *
 * <p>It never expires. A correction after years has to find the monthly index of its document
 * ({@code firstSeenAt}); otherwise the article would be indexed twice. An entry takes about 150
 * bytes, and 20 more for each quote the article ever had, on disk and in the compacted changelog.
 *
 * @param firstSeenAt when the first revision was received
 * @param revision the number of the newest content, from 1
 * @param content fingerprint of all fields that the publisher controls
 * @param version the highest version number that the publisher gave; null if none
 * @param quotes all quotes the article ever had, oldest first, as {@link QuoteId}s without the
 *     article's id; beyond {@value #MAX_QUOTES} the oldest are dropped
 * @param source the source named by the newest content; a publisher bound to another source may not
 *     change the article. Null if no content named one, and in records of older releases
 * @param withdrawnAt when the article was withdrawn, if the newest content is a withdrawal;
 *     otherwise null
 * @param receivedAt when the newest content was last received; null for the first, which is {@code
 *     firstSeenAt}, and in records of older releases
 * @param receivedClock the name of the clock that says so; null if it is not known
 * @param urgent whether the newest content came by {@code news.articles-urgent}; null if not
 * @param rawUrgent whether its document came by {@code news.raw-urgent}; null if not
 * @param killedAt when the article was killed, if the newest content is canceled, see {@link
 *     KillRules#killedAt}; otherwise null. In records of older releases {@code withdrawnAt} has it
 * @param explicit whether the newest content says that it is newer than what was before, see {@link
 *     KillRules#isExplicit}; null if not
 * @param traceparent see {@link io.newswire.model.TraceParent}, of all that is emitted of the
 *     newest content; null if it has none
 */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Revision(
    Instant firstSeenAt,
    int revision,
    String content,
    Integer version,
    List<String> quotes,
    String source,
    Instant withdrawnAt,
    Instant receivedAt,
    String receivedClock,
    Boolean urgent,
    Boolean rawUrgent,
    Instant killedAt,
    Boolean explicit,
    String traceparent)
    implements RevisionBuilder.With {

  /** A live blog of a week has some hundreds. This limits the size of the record. */
  static final int MAX_QUOTES = 10_000;

  Revision {
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
    killedAt = killedAt == null ? withdrawnAt : killedAt;
  }

  /**
   * Compares an article with the stored revision.
   *
   * @param known the stored revision; null for a new article
   * @param arrival when and by which topics the article came
   * @return the next revision; null if the content is the same, the publisher's version is older,
   *     the article was received before it was withdrawn, or before content that overtook it, or a
   *     kill stands against it, see {@link KillRules}
   */
  static Revision next(Revision known, Article article, Arrival arrival) {
    String content = contentOf(article);
    Instant seenAt = arrival.seenAt();
    Instant withdrawnAt = isWithdrawal(article) ? seenAt : null;
    if (known == null) {
      return new Revision(
          seenAt,
          1,
          content,
          article.version(),
          List.of(),
          article.source(),
          withdrawnAt,
          null,
          arrival.receivedClock(),
          trueOrNull(arrival.isUrgent()),
          trueOrNull(arrival.isRawUrgent()),
          KillRules.killedAt(null, article, seenAt),
          trueOrNull(KillRules.isExplicit(null, article)),
          null);
    }
    if (content.equals(known.content)
        || isOlder(article.version(), known.version)
        || known.wasWithdrawnAfter(seenAt)
        || KillRules.stays(known, article, seenAt)
        || KillRules.isLate(known, article, arrival)
        || known.overtook(article, arrival)) {
      return null;
    }
    return known.with(
        it ->
            it.revision(known.revision + 1)
                .content(content)
                .version(article.version() == null ? known.version : article.version())
                .source(
                    withdrawnAt == null || known.source == null ? article.source() : known.source)
                .withdrawnAt(withdrawnAt)
                .receivedAt(seenAt)
                .receivedClock(arrival.receivedClock())
                .urgent(trueOrNull(arrival.isUrgent()))
                .rawUrgent(trueOrNull(arrival.isRawUrgent()))
                .killedAt(KillRules.killedAt(known, article, seenAt))
                .explicit(trueOrNull(KillRules.isExplicit(known.version, article))));
  }

  /** Whether the newest content came by {@code news.articles-urgent}. */
  boolean isUrgent() {
    return Boolean.TRUE.equals(urgent);
  }

  /**
   * Content that came by the same topics is in order; other content is not, so the time of receipt
   * decides, unless the publisher's versions do. What is withheld or canceled is never late: to
   * publish it because of clocks that differ would be worse than to hide what came again.
   */
  private boolean overtook(Article article, Arrival arrival) {
    return !cameAs(arrival)
        && article.usable()
        && !isOlder(version, article.version())
        && isBeforeNewest(arrival.seenAt());
  }

  private boolean cameAs(Arrival arrival) {
    return arrival.isUrgent() == isUrgent()
        && arrival.isRawUrgent() == Boolean.TRUE.equals(rawUrgent);
  }

  /** Whether that is before the newest content was received. */
  boolean isBeforeNewest(Instant seenAt) {
    Instant newest = receivedAt == null && revision == 1 ? firstSeenAt : receivedAt;
    return newest != null && seenAt.isBefore(newest);
  }

  /**
   * Notes that the newest content was received again, so that what was received before that and
   * comes later does not replace it. Usable content by the same topics is not noted: it comes with
   * each poll of a feed, and each note is a write. Of other content that a kill stands against, the
   * version is noted.
   */
  Revision receivedAgain(Article article, Arrival arrival) {
    if (!content.equals(contentOf(article))) {
      return KillRules.noting(this, article);
    }
    return isBeforeNewest(arrival.seenAt()) || article.usable() && cameAs(arrival)
        ? this
        : with(
            it ->
                it.withdrawnAt(withdrawnAt == null ? null : arrival.seenAt())
                    .killedAt(KillRules.killedAt(this, article, arrival.seenAt()))
                    .receivedAt(arrival.seenAt())
                    .receivedClock(arrival.receivedClock())
                    .urgent(trueOrNull(arrival.isUrgent()))
                    .rawUrgent(trueOrNull(arrival.isRawUrgent())));
  }

  /**
   * Adds the source if it is unknown and the same content comes again, which names the same source.
   */
  Revision withSourceOf(Article article) {
    return source == null && content.equals(contentOf(article))
        ? withSource(article.source())
        : this;
  }

  /** Whether the only content so far is a withdrawal. */
  boolean isOnlyWithdrawn() {
    return revision == 1 && withdrawnAt != null;
  }

  private static boolean isWithdrawal(Article article) {
    boolean empty = article.text() == null || article.text().isEmpty();
    return empty && article.status() == PublishingStatus.CANCELED;
  }

  /**
   * A withdrawal by article id has another key on {@code news.raw}, so it may overtake an earlier
   * push.
   */
  private boolean wasWithdrawnAfter(Instant seenAt) {
    return withdrawnAt != null && seenAt.isBefore(withdrawnAt);
  }

  /** Adds the quotes of this revision to the earlier ones. */
  Revision withQuotes(String articleId, List<Quote> found) {
    Set<String> all = new LinkedHashSet<>(quotes);
    for (String id : QuoteId.ofAll(articleId, found)) {
      String quote = id.substring(articleId.length() + 1);
      all.remove(quote);
      all.add(quote);
    }
    List<String> kept = new ArrayList<>(all);
    int forgotten = Math.max(0, kept.size() - MAX_QUOTES);
    return withQuotes(kept.subList(forgotten, kept.size()));
  }

  /** The ids of quotes of earlier revisions that are not among the given quotes of this one. */
  List<String> withdrawnQuotes(String articleId, List<Quote> found) {
    Set<String> current = Set.copyOf(QuoteId.ofAll(articleId, found));
    return quotes.stream()
        .map(quote -> articleId + "-" + quote)
        .filter(id -> !current.contains(id))
        .toList();
  }

  private static Boolean trueOrNull(boolean value) {
    return value ? true : null;
  }

  private static boolean isOlder(Integer version, Integer known) {
    return version != null && known != null && version < known;
  }

  /** The content without our own timestamps, the versions of our steps and the file name. */
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
