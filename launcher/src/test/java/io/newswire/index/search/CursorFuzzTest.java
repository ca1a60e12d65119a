package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.launcher.fuzz.Rejections;
import java.util.List;

/** Cursors: any text is one that says the same when it is written again, or is refused. */
class CursorFuzzTest {
  private static final int BY_TIME = 2;
  private static final int BY_RELEVANCE = 3;

  @FuzzTest(maxDuration = "5m")
  void cursors(@NotNull String text) {
    check(text, BY_TIME);
    check(text, BY_RELEVANCE);
  }

  private static void check(String text, int sortValues) {
    List<FieldValue> values;
    try {
      values = Cursor.parse(text, sortValues);
    } catch (InvalidQueryException e) {
      Rejections.check(e);
      return;
    }
    List<FieldValue> read = Cursor.parse(Cursor.of(values), sortValues);
    if (!plain(read).equals(plain(values))) {
      throw new AssertionError("read " + plain(values) + ", then " + plain(read));
    }
    PagedRequests.isUpTo(text, values);
  }

  private static List<Object> plain(List<FieldValue> values) {
    return values.stream().map(FieldValue::_get).toList();
  }
}
