package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishPluginIT {
  private static EmbeddedElasticsearch elasticsearch;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path dir) {
    elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), dir, 0);
    http = new Http(elasticsearch.url());
  }

  @AfterAll
  static void stop() {
    elasticsearch.close();
  }

  @Test
  void analyzerEnglishStemsAndDropsStopWords() throws Exception {
    assertThat(
            http.post(
                "/_analyze", "{\"analyzer\":\"english\",\"text\":\"The foxes were running\"}"))
        .contains("\"fox\"", "\"run\"")
        .doesNotContain("\"the\"");
  }

  @Test
  void fieldWithAnalyzerEnglishIsFoundByOtherFormsOfAWord() throws Exception {
    http.put(
        "/harbour",
        "{\"mappings\":{\"properties\":{\"text\":{\"type\":\"text\",\"analyzer\":\"english\"}}}}");
    http.put("/harbour/_doc/1?refresh=true", "{\"text\":\"Two ferries collided off Port Orla.\"}");

    assertThat(
            http.post(
                "/harbour/_search",
                "{\"query\":{\"match\":{\"text\":\"ferry collision colliding\"}},"
                    + "\"highlight\":{\"fields\":{\"text\":{}}}}"))
        .contains("<em>ferries</em> <em>collided</em>");
  }

  @Test
  void foldedAccentsMatchInACustomAnalyzer() throws Exception {
    http.put(
        "/people",
        "{\"settings\":{\"analysis\":{\"analyzer\":{\"folded\":{\"type\":\"custom\","
            + "\"tokenizer\":\"standard\",\"filter\":[\"lowercase\",\"asciifolding\","
            + "\"porter_stem\"]}}}},"
            + "\"mappings\":{\"properties\":{\"name\":{\"type\":\"text\",\"analyzer\":\"folded\"}}}}");
    http.put("/people/_doc/1?refresh=true", "{\"name\":\"Zoë Müller-Ångström\"}");

    assertThat(http.post("/people/_search", "{\"query\":{\"match\":{\"name\":\"ANGSTROM\"}}}"))
        .contains("Zoë");
  }

  @Test
  void characterFiltersReplaceAndKeepOffsets() throws Exception {
    http.put(
        "/signs",
        """
        {"settings":{"analysis":{
          "char_filter":{
            "and":{"type":"pattern_replace","pattern":"&","replacement":" and "},
            "dots":{"type":"pattern_replace",
              "pattern":"\\\\.(?<=\\\\p{L}\\\\.)(?=\\\\p{L})","replacement":""},
            "letters":{"type":"mapping","mappings":["ά=>α"]}},
          "analyzer":{"signs":{"type":"custom","tokenizer":"standard",
            "char_filter":["and","dots","letters"]}}}}}
        """);

    assertThat(
            http.post("/signs/_analyze", "{\"analyzer\":\"signs\",\"text\":\"R&D in U.S. κάλα\"}"))
        .contains(
            "\"token\":\"and\",\"start_offset\":1,\"end_offset\":1",
            "\"token\":\"D\",\"start_offset\":2,\"end_offset\":3",
            "\"token\":\"US\",\"start_offset\":7,\"end_offset\":10",
            "\"token\":\"καλα\",\"start_offset\":12,\"end_offset\":16");
  }
}
