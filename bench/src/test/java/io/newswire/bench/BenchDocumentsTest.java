package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.bench.BenchDocuments.Numbered;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDocumentsTest {
  @TempDir private Path dir;

  @Test
  void generatedArticlesHaveTheLengthOfNewsAndQuotes() throws Exception {
    List<Numbered> articles = BenchDocuments.of(null, false).next(50);

    assertThat(articles).hasSize(50);
    for (Numbered next : articles) {
      String text = Json.MAPPER.readTree(next.document().content()).get("text").asText();

      assertThat(text.split("\\s+")).hasSizeBetween(400, 700);
      assertThat(text).contains("“", "said", "\n\n").doesNotContain("{", "}");
    }
  }

  @Test
  void everyRunGeneratesTheSame() throws Exception {
    assertThat(text(BenchDocuments.of(null, false).next(20).get(19)))
        .isEqualTo(text(BenchDocuments.of(null, false).next(20).get(19)))
        .isNotEqualTo(text(BenchDocuments.of(null, false).next()));
  }

  @Test
  void theIdIsThatOfTheExtractedArticle() throws Exception {
    Numbered next = BenchDocuments.of(null, false).next();

    assertThat(new StandardExtractor(new NewswireConfig(Map.of())).extract(next.document()).id())
        .isEqualTo(next.id());
  }

  @Test
  void theArticlesOfAFileAreUsedOverAndOverAsDifferentOnes() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("articles.jsonl"),
            "{\"id\":\"x\",\"text\":\"First.\"}\n\n{\"url\":\"u\",\"text\":\"Second.\"}\n");

    List<Numbered> three = BenchDocuments.of(file, false).next(3);

    assertThat(three)
        .extracting(BenchDocumentsTest::text)
        .containsExactly("First.", "Second.", "First.");
    assertThat(new HashSet<>(three.stream().map(Numbered::id).toList())).hasSize(3);
  }

  @Test
  void articlesForRulesHaveAParagraphOfTheWordsThatRulesAskFor() {
    BenchDocuments documents = BenchDocuments.of(null, true);
    String text = text(documents.next());

    String last = text.substring(text.lastIndexOf("\n\n") + 2);
    assertThat(last.split(" ").length).isBetween(100, 110);
    assertThat(documents.rules(200)).hasSize(200).containsKey("rule-0");
  }

  @Test
  void theRulesForAFileAskForItsOwnWordsAndNames() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("articles.jsonl"),
            "{\"text\":\"Ruth Calloway and Ben Okonjo met on a ferry near the lighthouse.\"}\n");

    assertThat(BenchDocuments.of(file, true).rules(100).values())
        .hasSize(100)
        .allSatisfy(
            rule ->
                assertThat(rule.query())
                    .containsAnyOf("Calloway", "Okonjo", "and", "met", "ferry", "near", "lig"));
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Path file = Files.writeString(dir.resolve("articles.jsonl"), "{\"text\":\"a\"}\nnone\n");

    assertThatExceptionOfType(BenchException.class)
        .isThrownBy(() -> BenchDocuments.of(file, false))
        .withMessageContaining("article 2");
  }

  private static String text(Numbered document) {
    try {
      JsonNode json = Json.MAPPER.readTree(document.document().content());
      return json.get("text").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
