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
}
