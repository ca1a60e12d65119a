package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.MadeBy;
import io.newswire.model.Mention;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.TaggedArticle;
import io.newswire.model.alert.AlertRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnricherTest {
  private final Enricher enricher = TestArticles.enricher();

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
          public String version(String language) {
            return "capitals-2." + language;
          }
        };
    Article article = TestArticles.article("a", "Rain.").withMadeBy(MadeBy.extractor("pages-1"));

    EnrichedArticle enriched = new Enricher(tagger, TestArticles::findMarks).enrich(article);

    assertThat(enriched.article().madeBy())
        .isEqualTo(new MadeBy("pages-1", "capitals-2.null", "unknown"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "en-GB, Rain., en",
        "es_MX, Lluvia., es",
        "-, Rain., -",
        "tlh, Rain., tlh",
        "und, Rain., -",
        "en, Le vieux pont levant reste fermé aux camions jusqu'au printemps., fr",
        "-, Die alte Brücke bleibt bis zum Frühjahr für alle Lastwagen gesperrt., de"
      })
  void anArticleHasTheLanguageOfItsText(String declared, String text, String language) {
    Article article = TestArticles.article("a", text).withLanguage(declared);

    EnrichedArticle enriched = TestArticles.enricher().enrich(article);

    assertThat(enriched.article().language()).isEqualTo(language);
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

  @Test
  void theTextBehindTheLimitIsKeptAndNotLookedThrough() {
    Article article = TestArticles.article("a", "“Rain,” they said in Velmora. “Snow,” in Orla.");

    EnrichedArticle enriched =
        new Enricher(TestArticles::tagCapitals, TestArticles::findMarks, 30).enrich(article);

    assertThat(enriched.article().text()).isEqualTo(article.text());
    assertThat(enriched.mentions()).extracting(Mention::text).containsExactly("Rain", "Velmora");
    assertThat(enriched.quotes()).extracting(Quote::text).containsExactly("Rain,");
  }

  @Test
  void rulesSeeTheTextUpToTheLimit() {
    Article article = TestArticles.article("a", "Rain fell in Velmora, and snow fell in Orla.");
    Enricher limited = new Enricher(TestArticles::tagCapitals, TestArticles::findMarks, 30);

    RuleIndex rules = new RuleIndex();
    rules.apply(Map.of("r", AlertRule.of("r", "rain"), "s", AlertRule.of("s", "orla")));
    MatchedArticle matched =
        limited.matchAlerts(
            Enricher.enriched(limited.findQuotes(limited.tagEntities(article))), rules);

    assertThat(matched.matches().found())
        .extracting(match -> match.rule().id())
        .containsExactly("r");
    assertThat(matched.article().article().text()).isEqualTo(article.text());
  }

  @Test
  void ofManyNamesTheFirstAreKeptWithTheirMentions() {
    String names =
        IntStream.range(0, ResultLimits.MAX_ENTITIES + 10)
            .mapToObj(EnricherTest::name)
            .collect(Collectors.joining(" "));
    Enricher linking = new Enricher(EnricherTest::linkCapitals, TestArticles::findMarks);

    EnrichedArticle enriched =
        linking.enrich(TestArticles.article("a", names + " " + name(1) + " " + name(5_005)));

    assertThat(enriched.entities()).hasSize(ResultLimits.MAX_ENTITIES);
    assertThat(enriched.mentions()).hasSize(ResultLimits.MAX_ENTITIES + 1);
    assertThat(enriched.mentions().get(ResultLimits.MAX_ENTITIES).text()).isEqualTo(name(1));
  }

  @Test
  void ofManyQuotesTheFirstAreKept() {
    String quotes = "“Rain,” they said. ".repeat(ResultLimits.MAX_QUOTES + 10);

    assertThat(enricher.enrich(TestArticles.article("a", quotes)).quotes())
        .hasSize(ResultLimits.MAX_QUOTES);
  }

  /** A capitalised word for each number. */
  private static String name(int number) {
    return "N"
        + Integer.toString(number)
            .chars()
            .mapToObj(c -> "abcdefghij".substring(c - '0', c - '0' + 1))
            .collect(Collectors.joining());
  }

  /** Every capitalised word is an entity of its own. */
  private static TaggedArticle linkCapitals(Article article) {
    List<Mention> mentions =
        TestArticles.tagCapitals(article).mentions().stream()
            .map(it -> new Mention(it.start(), it.end(), it.text(), it.type(), it.text()))
            .toList();
    List<Entity> entities =
        mentions.stream()
            .map(Mention::text)
            .distinct()
            .map(name -> new Entity(name, name, EntityType.LOCATION, List.of(), 1))
            .toList();
    return new TaggedArticle(article, mentions, entities);
  }
}
