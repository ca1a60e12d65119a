package io.newswire.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
  static List<String> longTexts() {
    return List.of(
        "The harbour is closed.\n\n".repeat(20_000),
        "harbour ".repeat(40_000),
        "a".repeat(300_000),
        "a" + "🚢".repeat(150_000));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("longTexts")
  void aLongTextIsAListOfPiecesThatAreTheTextAgain(String text) throws Exception {
    String json = DocumentJson.MAPPER.writeValueAsString(article(text));

    List<String> pieces = new ArrayList<>();
    for (JsonNode piece : DocumentJson.MAPPER.readTree(json).path("text")) {
      pieces.add(piece.asText());
    }
    assertThat(pieces)
        .hasSizeGreaterThan(2)
        .allMatch(piece -> piece.length() <= LongText.LONGEST_PIECE)
        .noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(DocumentJson.MAPPER.readValue(json, Article.class)).isEqualTo(article(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The harbour is closed.", ""})
  void anotherTextIsATextAsOnTheTopics(String text) throws Exception {
    assertThat(DocumentJson.MAPPER.writeValueAsString(article(text)))
        .isEqualTo(Json.MAPPER.writeValueAsString(article(text)));
  }

  private static Article article(String text) {
    return ArticleBuilder.builder().id("a").title("Harbour").text(text).build();
  }
}
