package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.MadeBy;
import io.newswire.model.Mention;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.TaggedArticle;
import org.junit.jupiter.api.Test;

class EnricherTest {
  private final Enricher enricher =
      new Enricher(TestArticles::tagCapitals, TestArticles::findMarks);

  @Test
  void anArticleGetsItsNamesAndItsQuotes() {
    EnrichedArticle enriched =
        enricher.enrich(TestArticles.article("a", "“Rain,” they said in Velmora."));

    assertThat(enriched.mentions()).extracting(Mention::text).containsExactly("Rain", "Velmora");
    assertThat(enriched.quotes()).extracting(Quote::text).containsExactly("Rain,");
    assertThat(enriched.enrichedAt()).isNull();
  }

  @Test
  void anArticleTellsTheVersionsThatMadeIt() {
    EntityTagger tagger =
        new EntityTagger() {
          @Override
          public TaggedArticle tag(Article article) {
            return TestArticles.tagCapitals(article);
          }

          @Override
          public String version() {
            return "capitals-2";
          }
        };
    Article article = TestArticles.article("a", "Rain.").withMadeBy(MadeBy.extractor("pages-1"));

    EnrichedArticle enriched = new Enricher(tagger, TestArticles::findMarks).enrich(article);

    assertThat(enriched.article().madeBy())
        .isEqualTo(new MadeBy("pages-1", "capitals-2", "unknown"));
  }

  @Test
  void aWithheldArticleHasNeither() {
    Article article =
        TestArticles.article("a", "“Rain,” they said in Velmora.")
            .withStatus(PublishingStatus.WITHHELD);

    EnrichedArticle enriched = enricher.enrich(article);

    assertThat(enriched.article().withMadeBy(null)).isEqualTo(article);
    assertThat(enriched.mentions()).isEmpty();
    assertThat(enriched.quotes()).isEmpty();
  }
}
