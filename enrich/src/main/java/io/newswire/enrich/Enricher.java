package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertMatcher;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.MadeBy;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;

/**
 * The steps of the enrichment as functions, the same with Kafka and without. An article that is not
 * {@linkplain Article#usable() usable} has no names and no quotes: nobody shall find it by them.
 *
 * <p>However long a text, each step sees no more of it than {@link TextLimit} gives, and keeps no
 * more than {@link ResultLimits}; the article itself goes on whole.
 */
public final class Enricher {
  private final EntityTagger tagger;
  private final QuoteFinder finder;
  private final TextLimit limit;

  /**
   * The steps.
   *
   * @param maxTextCharacters so much of a text is looked through, see {@code
   *     enrich.max.text.characters}
   */
  public Enricher(EntityTagger tagger, QuoteFinder finder, int maxTextCharacters) {
    this.tagger = tagger;
    this.finder = finder;
    limit = new TextLimit(maxTextCharacters);
  }

  /** The steps with the default of {@code enrich.max.text.characters}. */
  public Enricher(EntityTagger tagger, QuoteFinder finder) {
    this(tagger, finder, new NewswireConfig(Map.of()).enrichMaxTextCharacters());
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
    if (!article.usable()) {
      return new TaggedArticle(article, List.of(), List.of());
    }
    TaggedArticle tagged = ResultLimits.apply(tagger.tag(limit.apply(article)));
    return new TaggedArticle(article, tagged.mentions(), tagged.entities());
  }

  QuotedArticle findQuotes(TaggedArticle tagged) {
    if (!tagged.article().usable()) {
      return new QuotedArticle(tagged, List.of());
    }
    return new QuotedArticle(tagged, ResultLimits.apply(finder.find(beginning(tagged)).quotes()));
  }

  MatchedArticle matchAlerts(QuotedArticle quoted, AlertMatcher matcher) {
    TaggedArticle tagged = quoted.tagged();
    RuleMatches matches =
        tagged.article().usable()
            ? matcher.match(enriched(new QuotedArticle(beginning(tagged), quoted.quotes())))
            : RuleMatches.NONE;
    return new MatchedArticle(enriched(quoted), matches);
  }

  /** The same with no more text than the steps look through. */
  private TaggedArticle beginning(TaggedArticle tagged) {
    return new TaggedArticle(limit.apply(tagged.article()), tagged.mentions(), tagged.entities());
  }
}
