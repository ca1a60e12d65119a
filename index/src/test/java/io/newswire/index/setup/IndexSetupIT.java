package io.newswire.index.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Hits;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndexSetupIT {
  private final ElasticsearchClient client = TestIndex.client();
  private final IndexSetup setup = new IndexSetup(client, new NewswireConfig(Map.of()));

  @Test
  void installingTwiceChangesNothing() throws IOException {
    setup.install();

    assertThatCode(setup::install).doesNotThrowAnyException();
  }

  @Test
  void aNewMonthTakesAFullArticleAndIsReadThroughTheAliases() throws IOException {
    setup.install();
    String id = Services.uniqueId();

    assertThat(TestIndex.write(TestArticles.full(id))).isEmpty();

    assertThat(aliasesOf("news-articles-v1-2026.11")).containsExactly("news-articles");
    assertThat(aliasesOf("news-quotes-v1-2026.11")).containsExactly("news-quotes");
    assertThatCode(setup::check).doesNotThrowAnyException();
  }

  @Test
  void anIndexThatDiffersFromTheFileIsRefusedWithTheDifference() throws IOException {
    setup.install();
    String index = "news-alerts-v1-1999.01";
    client.indices().create(create -> create.index(index));
    client
        .indices()
        .putMapping(put -> put.index(index).properties("colour", colour -> colour.keyword(k -> k)));

    try {
      assertThatExceptionOfType(IndexMismatchException.class)
          .isThrownBy(setup::install)
          .withMessageContaining(
              index + ".properties.colour is not in the file: {\"type\":\"keyword\"}");
    } finally {
      client.indices().delete(delete -> delete.index(index));
    }
  }

  @Test
  void anIndexThatOnlyCutsWordsAsAnEarlierVersionDidIsNamedAndUsedOn() throws IOException {
    setup.install();
    String index = "news-articles-v1-1999.02";
    client
        .indices()
        .create(
            create ->
                create
                    .index(index)
                    .settings(
                        settings ->
                            settings.analysis(
                                analysis ->
                                    analysis.analyzer(
                                        "words",
                                        words ->
                                            words.custom(
                                                custom ->
                                                    custom
                                                        .tokenizer("standard")
                                                        .filter("lowercase"))))));

    try {
      assertThat(setup.install()).containsExactly(index);
      assertThat(setup.check()).containsExactly(index);
    } finally {
      client.indices().delete(delete -> delete.index(index));
    }
    assertThat(setup.install()).isEmpty();
  }

  @Test
  void anIndexOfAnEarlierVersionGetsTheNewFieldsAndKeepsItsDocuments() throws IOException {
    setup.install();
    String index = "news-articles-v1-1999.03";
    JsonNode earlier = mappings(IndexNames.monthly(IndexNames.ARTICLES, Instant.now()));
    ((ObjectNode) earlier.at("/properties"))
        .remove(
            List.of("about", "aboutIds", "peopleIds", "organizationIds", "placeIds", "locations"));
    ((ObjectNode) earlier.at("/properties/entities/properties"))
        .remove(List.of("location", "salience"));
    String template = "earlier-version";
    client
        .indices()
        .putIndexTemplate(
            put ->
                put.name(template)
                    .indexPatterns(index)
                    .priority(1_000L)
                    .composedOf("news-shared", "news-analysis")
                    .template(
                        t ->
                            t.aliases("news-articles", a -> a)
                                .mappings(m -> m.withJson(new StringReader(earlier.toString())))));
    client.indices().create(create -> create.index(index));
    client.indices().deleteIndexTemplate(delete -> delete.name(template));
    try {
      String id = Services.uniqueId();
      client.index(
          write ->
              write
                  .index(index)
                  .id(id)
                  .refresh(Refresh.True)
                  .withJson(
                      new StringReader(
                          """
                          {"id": "%s", "status": "usable", "title": "Fog", "people": ["Ada Falk"],
                           "entities": [{"id": "person:ada-falk", "name": "Ada Falk",
                                         "type": "PERSON", "aliases": [], "mentions": 1}]}
                          """
                              .formatted(id))));
      assertThatExceptionOfType(IndexMismatchException.class).isThrownBy(setup::check);

      assertThat(setup.install()).isEmpty();

      assertThat(mappings(index).at("/properties/locations/type").asText()).isEqualTo("geo_point");
      ArticleDocument read = new NewsSearch(client).article(id, Visibility.VISIBLE).orElseThrow();
      assertThat(read.people()).containsExactly("Ada Falk");
      assertThat(read.locations()).isEmpty();
      assertThat(read.enriched().entities().get(0).salience()).isNull();
      Hits<ArticleHit> found =
          new NewsSearch(client)
              .search(ArticleQueryBuilder.builder().ids(List.of(id)).size(1).facets(3).build());
      assertThat(found.facets().get("people")).containsExactly(new Facet("Ada Falk", 1));
    } finally {
      client.indices().delete(delete -> delete.index(index));
    }
  }

  private JsonNode mappings(String index) throws IOException {
    return Json.MAPPER.readTree(
        JsonpUtils.toJsonString(
            client.indices().get(get -> get.index(index)).get(index).mappings(),
            client._jsonpMapper()));
  }

  @Test
  void thisMonthsIndicesAreThereBeforeTheFirstArticle() throws IOException {
    setup.install();

    String month = IndexNames.monthly(IndexNames.ARTICLES, Instant.now());
    assertThat(aliasesOf(month)).containsExactly("news-articles");
    assertThat(client.search(s -> s.index("news-articles"), Void.class).shards().failed())
        .isEqualTo(0);
  }

  @Test
  void newIndicesHaveTheShardsAndReplicasOfTheConfiguration() throws IOException {
    String index = "news-alerts-v1-1998.01";
    new IndexSetup(client, new NewswireConfig(Map.of("index.shards", "3", "index.replicas", "2")))
        .install();

    try {
      client.indices().create(create -> create.index(index));
      IndexSettings settings =
          client.indices().get(get -> get.index(index)).get(index).settings().index();
      assertThat(settings.numberOfShards()).isEqualTo("3");
      assertThat(settings.numberOfReplicas()).isEqualTo("2");
    } finally {
      client.indices().delete(delete -> delete.index(index));
      setup.install();
    }
  }

  private Set<String> aliasesOf(String index) throws IOException {
    return client.indices().get(get -> get.index(index)).get(index).aliases().keySet();
  }
}
