package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.newswire.index.search.query.InvalidQueryException;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
