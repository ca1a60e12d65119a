package io.newswire.index.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.TestArticles;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFilesTest {
  /** What Elasticsearch's reduced distribution with our plugin has, and the full one too. */
  private static final Set<String> PORTABLE_ANALYSIS =
      Set.of(
          "custom",
          "standard",
          "lowercase",
          "asciifolding",
          "kstem",
          "stemmer_override",
          "mapping",
          "pattern_replace");

  @ParameterizedTest
  @ValueSource(strings = {"news-articles", "news-quotes"})
  void aFullDocumentFillsNoFieldThatItsMappingHasNot(String alias) throws Exception {
    JsonNode mapping = properties(alias);
    List<Write> writes =
        ArticleDocuments.of(TestArticles.full("a1"), Instant.EPOCH, Instant.EPOCH).stream()
            .filter(write -> write.index().startsWith(alias))
            .toList();

    assertThat(writes).isNotEmpty();
    for (Write write : writes) {
      assertThat(unmapped("", Json.MAPPER.readTree(write.document()), mapping)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"news-articles", "news-quotes", "news-alerts", "news-rejected"})
  void aTemplateIsForTheIndicesOfItsAliasAndSharesTheFieldsOfAll(String alias) {
    JsonNode template = IndexFiles.read(alias);

    assertThat(template.path("index_patterns").get(0).asText())
        .isEqualTo(IndexNames.allMonths(alias, IndexNames.FIRST_GENERATION));
    assertThat(template.path("template").path("aliases").has(alias)).isTrue();
    assertThat(template.path("composed_of").get(0).asText()).isEqualTo(IndexFiles.SHARED);
    assertThat(names(IndexFiles.read(IndexFiles.SHARED).at("/template/mappings/properties")))
        .contains(
            "source",
            "language",
            "people",
            "organizations",
            "places",
            "publishedAt",
            "url",
            "title");
  }

  @ParameterizedTest
  @ValueSource(strings = {IndexFiles.SHARED, IndexFiles.ANALYSIS})
  void analysisUsesOnlyWhatTheReducedElasticsearchHasToo(String file) {
    JsonNode analysis = IndexFiles.read(file).at("/template/settings/index/analysis");
    Set<String> used = new TreeSet<>();
    for (JsonNode analyzer : analysis.path("analyzer")) {
      used.add(analyzer.path("type").asText());
      used.add(analyzer.path("tokenizer").asText());
      analyzer.path("filter").forEach(name -> used.add(type(analysis.path("filter"), name)));
      analyzer
          .path("char_filter")
          .forEach(name -> used.add(type(analysis.path("char_filter"), name)));
    }
    assertThat(used).isNotEmpty().isSubsetOf(PORTABLE_ANALYSIS);
  }

  /** Of a filter of the file, or of one that Elasticsearch has under that name. */
  private static String type(JsonNode defined, JsonNode name) {
    return defined.path(name.asText()).path("type").asText(name.asText());
  }

  private static List<String> unmapped(String path, JsonNode document, JsonNode properties) {
    List<String> unmapped = new ArrayList<>();
    document
        .properties()
        .forEach(
            field -> {
              JsonNode mapping = properties.path(field.getKey());
              JsonNode first =
                  field.getValue().isArray() ? field.getValue().path(0) : field.getValue();
              if (mapping.isMissingNode()) {
                unmapped.add(path + field.getKey());
              } else if (first.isObject() && hasFields(mapping)) {
                unmapped.addAll(
                    unmapped(path + field.getKey() + ".", first, mapping.path("properties")));
              }
            });
    return unmapped;
  }

  private static boolean hasFields(JsonNode mapping) {
    return mapping.path("enabled").asBoolean(true)
        && !mapping.path("type").asText().equals("geo_point");
  }

  private static JsonNode properties(String alias) {
    JsonNode shared = IndexFiles.read(IndexFiles.SHARED).at("/template/mappings/properties");
    JsonNode own = IndexFiles.read(alias).at("/template/mappings/properties");
    return shared.<ObjectNode>deepCopy().setAll((ObjectNode) own);
  }

  private static Set<String> names(JsonNode json) {
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
