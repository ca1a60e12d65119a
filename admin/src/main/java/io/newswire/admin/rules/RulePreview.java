package io.newswire.admin.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.enrich.RuleTester;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.StoredArticles;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The stored articles that a rule would have fired on: the stream's own matcher, on the newest
 * version of each. It reads the index, which keeps articles as the stream enriched them, sorted by
 * time, and so gives the newest ones first where there is no time for all.
 *
 * @param matched the number of articles it would have fired on
 * @param muted of these, the number of articles with muted words, of which nobody is notified
 * @param read the number of articles that were tried
 * @param total the number of articles since then
 * @param since when the oldest of them was published
 * @param until when the last one that was tried was published; null if all were
 * @param skipped the number of articles that were too long to be tried
 * @param alerts the first ones, as the stream would have sent them, the newest article first; not
 *     in the JSON, because they may be under embargo
 * @param problem what went wrong with the rule on an article; null if nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulePreview(
    int matched,
    int muted,
    int read,
    long total,
    Instant since,
    Instant until,
    int skipped,
    @JsonIgnore List<Alert> alerts,
    String problem) {
  /** How far back it looks, at most. */
  public static final Duration LONGEST = Duration.ofDays(90);

  /** How long it takes, but for the last page. */
  private static final Duration TIME = Duration.ofSeconds(10);

  /**
   * Tries a rule.
   *
   * @param rule that can be used, see {@link RuleStore#check}
   * @param mutes the rules that silence others
   * @param since older articles are not tried
   * @param maxTextCharacters see {@code enrich.max.text.characters}
   * @param size at most so many alerts are kept
   * @param canceled whether nobody waits for the answer any more; then it ends early
   * @throws IOException as {@link NewsSearch} does
   */
  public static RulePreview of(
      NewsSearch search,
      AlertRule rule,
      Collection<AlertRule> mutes,
      Instant since,
      int maxTextCharacters,
      int size,
      BooleanSupplier canceled)
      throws IOException {
    RuleTester tester = new RuleTester(rule, mutes, maxTextCharacters);
    return new Trial(tester, new StoredArticles(search, since), size, canceled).run(since);
  }

  private static final class Trial {
    private final RuleTester tester;
    private final StoredArticles articles;
    private final int size;
    private final BooleanSupplier canceled;
    private final long deadline = System.nanoTime() + TIME.toNanos();
    private final List<Alert> alerts = new ArrayList<>();
    private int matched;
    private int muted;
    private int read;
    private Instant last;

    Trial(RuleTester tester, StoredArticles articles, int size, BooleanSupplier canceled) {
      this.tester = tester;
      this.articles = articles;
      this.size = size;
      this.canceled = canceled;
    }

    RulePreview run(Instant since) throws IOException {
      boolean all = false;
      while (!all && isInTime()) {
        all = tryAll(articles.next()) && articles.isAtEnd();
      }
      return new RulePreview(
          matched,
          muted,
          read,
          Math.max(articles.total(), read),
          since,
          all ? null : last,
          articles.skipped(),
          alerts,
          tester.problem().orElse(null));
    }

    private boolean tryAll(List<EnrichedArticle> page) {
      for (EnrichedArticle article : page) {
        if (!isInTime()) {
          return false;
        }
        take(article);
      }
      return true;
    }

    private void take(EnrichedArticle article) {
      Optional<Alert> alert = tester.test(article);
      read++;
      last = datedAt(article.article());
      if (alert.isPresent()) {
        matched++;
        muted += alert.get().audible() ? 0 : 1;
        if (alerts.size() < size) {
          alerts.add(alert.get());
        }
      }
    }

    private boolean isInTime() {
      return System.nanoTime() < deadline && !canceled.getAsBoolean();
    }

    private static Instant datedAt(Article article) {
      return article.publishedAt() == null
          ? article.firstSeenAt()
          : article.publishedAt().instant();
    }
  }
}
