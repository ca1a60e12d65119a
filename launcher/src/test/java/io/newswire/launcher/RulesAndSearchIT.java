package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublicationTime;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.query.TextAnalyzer;
import io.newswire.testkit.RuleCases;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same words as alert rules and as searches, over the same articles, find the same. */
class RulesAndSearchIT {
  private static final NewswireConfig CONFIG = new NewswireConfig(Map.of());
  private static final Map<String, EnrichedArticle> ARTICLES = new LinkedHashMap<>();
  private static final List<String> MORE =
      List.of(
          "person:calloway",
          "person:\"Ruth Calloway\" AND rules",
          "speaker:calloway",
          "place:fenwick OR place:marrow",
          "organization:who",
          "title:news",
          "text:report",
          "source:\"ansel packet\" AND ferry",
          "language:en AND ferr*",
          "ferry^3 inquiry",
          "inquiry ferry",
          "\"inquiry ferry\"~3",
          "ferry inquery~1",
          "(ferry OR universe) NOT (delay OR astronomer)",
          "said:pity",
          "foo:bar",
          "ferry AND (inquiry",
          "*erry",
          "the");

  private static ElasticsearchConnection connection;
  private static NewsSearch search;

  @BeforeAll
  static void start() throws Exception {
    connection = ElasticsearchConnection.open(CONFIG, Services.elasticsearch());
    NewsIndices.deleteAll(connection.client());
    new IndexSetup(connection.client(), CONFIG).install();
    search = new NewsSearch(connection.client());
    Enricher enricher = new Enricher(StageWarmUp.tagger(), new PatternQuoteFinder());
    for (JsonNode article : RuleCases.articles()) {
      EnrichedArticle enriched =
          enricher.enrich(
              ArticleBuilder.builder()
                  .id(RuleCases.name(article))
                  .url(article.path("url").asText())
                  .source(article.path("source").asText())
                  .title(article.path("title").asText())
                  .text(article.path("text").asText())
                  .language("en")
                  .publishedAt(PublicationTime.parse("2026-11-01T10:00:00Z"))
                  .firstSeenAt(Instant.parse("2026-11-01T10:00:00Z"))
                  .build());
      ARTICLES.put(RuleCases.name(article), enriched);
      write(enriched);
    }
  }

  @AfterAll
  static void stop() {
    connection.close();
  }

  @Test
  void whatAlertsIsFoundAndWhatIsFoundAlerts() throws IOException {
    List<String> queries = new ArrayList<>(MORE);
    RuleCases.rules().forEach(rule -> queries.add(rule.path("query").asText()));
    List<String> differences = new ArrayList<>();
    List<Set<String>> answers = new ArrayList<>();
    for (String query : queries) {
      Set<String> alerts = alerts(query);
      Set<String> found = found(query);
      answers.add(found);
      if (!alerts.equals(found) && !query.startsWith("said:")) {
        differences.add(query + " alerts " + alerts + " and finds " + found);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(answers)
        .as("some queries find, some find nothing, and some are refused")
        .contains(Set.of(), Set.of("refused"))
        .hasSizeGreaterThan(MORE.size());
    assertThat(answers.stream().flatMap(Set::stream))
        .contains("phrase-near", "signs", "hyphen-nb", "possess", "fullwidth");
  }

  @Test
  void theIndexCutsTextsAsRulesDo() throws IOException {
    assertThat(ARTICLES).isNotEmpty();
    for (EnrichedArticle article : ARTICLES.values()) {
      String text = article.article().text();
      same("exact", TextAnalyzer.EXACT, text);
      same("words", TextAnalyzer.WORDS, text);
      same("stems", TextAnalyzer.STEMS, text);
    }
  }

  private static void same(String name, Analyzer analyzer, String text) throws IOException {
    List<String> indexed =
        connection
            .client()
            .indices()
            .analyze(analyze -> analyze.index("news-articles-v1-2026.11").analyzer(name).text(text))
            .tokens()
            .stream()
            .map(AnalyzeToken::token)
            .map(token -> Normalizer.normalize(token, Normalizer.Form.NFC))
            .toList();
    assertThat(indexed).as(name).isEqualTo(TextAnalyzer.words(analyzer, text));
  }

  private static Set<String> alerts(String query) {
    Set<String> names = new TreeSet<>();
    RuleIndex index = new RuleIndex();
    index.apply(Map.of("r", AlertRule.of("r", query)));
    if (!index.problems().isEmpty()) {
      return Set.of("refused");
    }
    ARTICLES.forEach(
        (name, article) -> {
          if (!index.match(article).found().isEmpty()) {
            names.add(name);
          }
        });
    return names;
  }

  private static Set<String> found(String query) throws IOException {
    try {
      Set<String> names = new TreeSet<>();
      search
          .search(ArticleQuery.of(query).withSize(1_000))
          .hits()
          .forEach(hit -> names.add(hit.id()));
      return names;
    } catch (InvalidQueryException e) {
      return Set.of("refused");
    }
  }

  private static void write(EnrichedArticle article) throws Exception {
    for (Write write : ArticleDocuments.of(article, Instant.now(), Instant.now())) {
      connection
          .client()
          .index(
              index ->
                  index
                      .index(write.index())
                      .id(write.id())
                      .document(BinaryData.of(write.document(), ContentType.APPLICATION_JSON))
                      .refresh(Refresh.True));
    }
  }
}
