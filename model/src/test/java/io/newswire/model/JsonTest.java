package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void nullIsNoValueOfAnyType() {
    assertThatThrownBy(() -> Json.read("null".getBytes(UTF_8), EnrichedArticle.class))
        .isInstanceOf(RejectedException.class)
        .hasMessage("not a JSON EnrichedArticle: it is null");
  }

  @Test
  void bytesThatBeginLikeUtf32AreNoJson() {
    byte[] cut = {'{', 0, 0, 0, '"', 0};

    assertThatThrownBy(() -> Json.read(cut, Article.class))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith("not a JSON Article: ");
  }

  @Test
  void theFieldsOfTwoObjectsStandInOne() {
    byte[] joined =
        Json.joined("{\"id\":\"a\"}".getBytes(UTF_8), "{\"to\":{\"id\":1}}".getBytes(UTF_8));

    assertThat(new String(joined, UTF_8)).isEqualTo("{\"id\":\"a\",\"to\":{\"id\":1}}");
  }
}
