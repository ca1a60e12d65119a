package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertMatcher;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.MadeBy;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import io.newswire.model.config.NewswireConfig;
import io.newswire.query.language.TextLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of the enrichment as functions, used with and without Kafka. An article that is not
 * {@linkplain Article#usable() usable} gets no names and no quotes, so that it cannot be found by
 * them.
 *
 * <p>The steps read the text up to the {@link TextLimit} and keep results up to the {@link
 * ResultLimits}. The text of the article itself is not cut.
 */
public final class Enricher {
  private final EntityTagger tagger;
  private final QuoteFinder finder;
  private final TextLimit limit;

  /**
   * Makes the steps.
   *
   * @param maxTextCharacters how many characters of a text are read, see {@code
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

  /** The results of all steps so far, without a history. */
  static EnrichedArticle enriched(QuotedArticle quoted) {
    TaggedArticle tagged = quoted.tagged();
    return new EnrichedArticle(
        tagged.article(), tagged.mentions(), tagged.entities(), quoted.quotes(), List.of(), null);
  }

  /**
   * The versions of these steps, as stored in an article.
   *
   * @param extracted the versions of its extraction; null if unknown
   * @param language that of the article after these steps; null if undetermined
   */
  public MadeBy madeBy(MadeBy extracted, String language) {
    MadeBy before = extracted == null ? MadeBy.extractor(null) : extracted;
    return before.enrichedBy(tagger.version(language), finder.version(language));
  }

  /**
   * The language of an article as these steps see it, see {@link TextLanguage}; null if it is
   * undetermined.
   */
  public String language(Article article) {
    String text = limit.apply(article).text();
    return TextLanguage.of(text == null ? "" : text, article.language());
  }

  /** As {@link EntityTagger#names}. */
  Optional<NameRegistry> names() {
    return tagger.names();
  }

  TaggedArticle tagEntities(Article extracted) {
    String language = language(extracted);
    Article article =
        extracted.withMadeBy(madeBy(extracted.madeBy(), language)).withLanguage(language);
    if (!article.usable()) {
      return new TaggedArticle(article, List.of(), List.of());
    }
    TaggedArticle tagged = Salience.apply(ResultLimits.apply(tagger.tag(limit.apply(article))));
    return new TaggedArticle(article, tagged.mentions(), tagged.entities());
  }

  QuotedArticle findQuotes(TaggedArticle tagged) {
    if (!tagged.article().usable()) {
      return new QuotedArticle(tagged, List.of());
    }
    return new QuotedArticle(tagged, ResultLimits.apply(finder.find(beginning(tagged)).quotes()));
  }

  MatchedArticle matchAlerts(EnrichedArticle enriched, AlertMatcher matcher) {
    return new MatchedArticle(enriched, limit.match(enriched, matcher));
  }

  /** The article with its text cut to the limit. */
  private TaggedArticle beginning(TaggedArticle tagged) {
    return new TaggedArticle(limit.apply(tagged.article()), tagged.mentions(), tagged.entities());
  }
}
