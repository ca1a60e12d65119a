package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.search.result.SearchSnippet;
import io.newswire.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  @Test
  void marksBecomeSpansOfTheUnmarkedText() {
    assertThat(Highlights.parse("The \uE000ferries\uE001 \uE000sail\uE001 again"))
        .isEqualTo(
            new SearchSnippet(
                "The ferries sail again",
                List.of(new Span(4, 11, "ferries"), new Span(12, 16, "sail"))));
  }
}
