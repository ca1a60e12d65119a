package io.newswire.index.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.newswire.index.search.query.InvalidQueryException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void aCursorIsReadAsItWasWritten() {
    List<FieldValue> values =
        List.of(FieldValue.of(1.25), FieldValue.of(1790000000000L), FieldValue.of("a1"));

    assertThat(Cursor.parse(Cursor.of(values), 3))
        .extracting(FieldValue::_get)
        .containsExactly(1.25, 1790000000000L, "a1");
  }

  @Test
  void anythingElseIsRefusedByName() {
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Cursor.parse("page 2", 3))
        .withMessage("cursor 'page 2' is invalid; use the cursor of an earlier answer");
  }

  @Test
  void theCursorOfAnotherOrderIsRefused() {
    String byTime = Cursor.of(List.of(FieldValue.of(1790000000000L), FieldValue.of("a1")));

    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Cursor.parse(byTime, 3))
        .withMessageContaining("same query and sort");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"x\", \"a1\"]",
        "[1790000000000, 5]",
        "[1.5, \"a1\"]",
        "[1e999, \"a1\"]",
        "[99999999999999999999, \"a1\"]",
        "[null, \"a1\"]",
        "[[1], \"a1\"]",
        "{\"a\": 1, \"b\": \"a1\"}"
      })
  void valuesThatNoHitHasAreRefused(String values) {
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Cursor.parse(encoded(values), 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "1e999", "-1e999", "\"NaN\"", "null", "true"})
  void aScoreIsAFiniteNumber(String score) {
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Cursor.parse(encoded("[%s, 1, \"a1\"]".formatted(score)), 3));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().encodeToString(json.getBytes(UTF_8));
  }
}
