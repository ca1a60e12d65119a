package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedRequestsTest {
  @ParameterizedTest
  @CsvSource({
    "3.5, 100, b, true",
    "3.5, 100, a, true",
    "3.5, 100, c, false",
    "3.5, 101, c, true",
    "3.5, 99, a, false",
    "3.6, 1, z, true",
    "3.4, 900, a, false"
  })
  void bestAndNewestStandBeforeTheCursor(double score, long time, String id, boolean before) {
    assertThat(PagedRequests.isUpTo(Cursor.of(values(3.5, 100, "b")), values(score, time, id)))
        .isEqualTo(before);
  }

  private static List<FieldValue> values(double score, long time, String id) {
    return List.of(FieldValue.of(score), FieldValue.of(time), FieldValue.of(id));
  }
}
