package io.newswire.enrich.families;

import io.newswire.enrich.stories.TermExtractor;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.Set;

/** Makes the signature of an article, which has no family and no story yet. */
final class SignatureExtractor {
  private static final Set<String> LANGUAGES = Set.of("en", "es", "de", "fr", "it");
  private static final int FEWEST_WORDS = 30;

  private SignatureExtractor() {}

  /**
   * The signature of an article.
   *
   * @return null if the article is not compared with others: it is withdrawn, too short, or in a
   *     language that is not compared
   */
  static Signature extract(EnrichedArticle enriched, Instant now) {
    Article article = enriched.article();
    String language = article.language() == null ? null : article.language().split("-", 2)[0];
    if (!article.usable()
        || article.text() == null
        || (language != null && !LANGUAGES.contains(language))) {
      return null;
    }
    Shingles shingles = Shingles.of(article.text());
    if (shingles.words() < FEWEST_WORDS) {
      return null;
    }
    return SignatureBuilder.builder()
        .source(article.source())
        .language(language)
        .credits(Credits.of(article))
        .publishedAt(article.publishedAt() == null ? null : article.publishedAt().instant())
        .seenAt(article.firstSeenAt() == null ? now : article.firstSeenAt())
        .revision(revision(article))
        .embargoedUntil(article.embargoedUntil())
        .shingles(shingles.toBytes())
        .terms(TermExtractor.extract(enriched, language).toBytes())
        .build();
  }

  static int revision(Article article) {
    return article.revision() == null ? 1 : article.revision();
  }
}
