package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.query.NewsQuery;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;

/** The language of rules and searches: any text is a query, or is refused with a reason. */
class QueriesFuzzTest {
  @FuzzTest(maxDuration = "5m")
  void rules(@NotNull String text) {
    try {
      NewsQuery.ofRule(text, QueryField.STORY).query().toString();
    } catch (QueryException e) {
      Rejections.check(e);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void searches(@NotNull String text) {
    try {
      NewsQuery.ofSearch(text, QueryField.STORY).query().toString();
    } catch (QueryException e) {
      Rejections.check(e);
    }
  }
}
