package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryErrorsTest {
  @Test
  void theFirstLineOfTheReasonIsPassedOn() {
    assertThat(QueryErrors.message("too many words begin with 's'\nat shard 0", "s*"))
        .isEqualTo("query 's*' cannot be answered: too many words begin with 's'");
  }
}
