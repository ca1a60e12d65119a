package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertMatcher;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.MadeBy;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import java.util.List;

/**
 * The steps of the enrichment as functions, the same with Kafka and without. An article that is not
 * {@linkplain Article#usable() usable} has no names and no quotes: nobody shall find it by them.
 */
public final class Enricher {
  private final EntityTagger tagger;
  private final QuoteFinder finder;

  public Enricher(EntityTagger tagger, QuoteFinder finder) {
    this.tagger = tagger;
    this.finder = finder;
  }

  /** All steps at once, offline: without revisions, and with no {@code enrichedAt}. */
  public EnrichedArticle enrich(Article article) {
    return enriched(findQuotes(tagEntities(article)));
  }

  private static EnrichedArticle enriched(QuotedArticle quoted) {
    TaggedArticle tagged = quoted.tagged();
    return new EnrichedArticle(
        tagged.article(), tagged.mentions(), tagged.entities(), quoted.quotes(), List.of(), null);
  }

  /**
   * What an article says of its making that has gone through these steps.
   *
   * @param extracted null if nothing is known of its extraction
   */
  public MadeBy madeBy(MadeBy extracted) {
    MadeBy before = extracted == null ? MadeBy.extractor(null) : extracted;
    return before.enrichedBy(tagger.version(), finder.version());
  }

  TaggedArticle tagEntities(Article extracted) {
    Article article = extracted.withMadeBy(madeBy(extracted.madeBy()));
    return article.usable()
        ? tagger.tag(article)
        : new TaggedArticle(article, List.of(), List.of());
  }

  QuotedArticle findQuotes(TaggedArticle tagged) {
    return tagged.article().usable() ? finder.find(tagged) : new QuotedArticle(tagged, List.of());
  }

  MatchedArticle matchAlerts(QuotedArticle quoted, AlertMatcher matcher) {
    EnrichedArticle enriched = enriched(quoted);
    boolean usable = enriched.article().usable();
    return new MatchedArticle(enriched, usable ? matcher.match(enriched) : RuleMatches.NONE);
  }
}
