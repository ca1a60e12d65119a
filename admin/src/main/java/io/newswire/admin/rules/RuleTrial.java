package io.newswire.admin.rules;

import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.model.alert.AlertRule;
import io.newswire.query.NewsQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates how often a rule fires, by searching the index for the articles of the last days. All
 * methods that search throw what {@link NewsSearch} throws.
 *
 * @param since when the oldest articles were published
 */
public record RuleTrial(NewsSearch search, AlertRule rule, Instant since) {
  /** Each word costs a search. */
  private static final int MOST_WORDS = 20;

  /**
   * Returns the articles that the rule matches, the newest first.
   *
   * @param size at most so many of them; {@link Hits#total} counts all
   */
  public Hits<ArticleHit> hits(int size) throws IOException {
    return hits(rule, size);
  }

  private Hits<ArticleHit> hits(AlertRule asked, int size) throws IOException {
    return search.search(
        ArticleQueryBuilder.builder()
            .text(query(asked))
            .asRule(true)
            .sources(asked.sources())
            .since(since)
            .sort(SortOrder.TIME)
            .size(size)
            .build());
  }

  /**
   * Returns how many of the articles each of some muting rules silences, for the first 20 of them;
   * those that silence none are left out.
   */
  public Map<String, Long> muted(List<AlertRule> mutes) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (AlertRule mute : mutes.subList(0, Math.min(MOST_WORDS, mutes.size()))) {
      String both = "(" + query(rule) + ") AND (" + query(mute) + ")";
      long muted = hits(AlertRule.of(rule.id(), both).withSources(rule.sources()), 0).total();
      if (muted > 0) {
        counts.put(mute.query(), muted);
      }
    }
    return counts;
  }

  /** Returns how many articles each word of the query matches alone, for the first 20 words. */
  public Map<String, Long> words() throws IOException {
    List<String> words = QueryWords.of(NewsQuery.classic(rule.query()));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      counts.put(word, hits(rule.withQuery(word), 0).total());
    }
    return counts;
  }

  /** The query as a search: the limits of the rule become parts of it. */
  static String query(AlertRule rule) {
    if (!rule.inTitleOnly() && rule.languages().isEmpty()) {
      return rule.query();
    }
    String query = (rule.inTitleOnly() ? "title:(" : "(") + rule.query() + ")";
    return rule.languages().isEmpty()
        ? query
        : query + " AND language:(" + String.join(" OR ", rule.languages()) + ")";
  }
}
