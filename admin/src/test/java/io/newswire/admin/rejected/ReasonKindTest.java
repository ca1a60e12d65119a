package io.newswire.admin.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it has no text                              | it has no text
          https://herald.example/7 answers 404        | … answers …
          the date 'of the day' is none               | the date … is none
          "Ferry" is “no” title of line 12.5          | … is … title of line …
          it isn't long: 3 characters                 | it isn't long: … characters
          it isn't what it's said to be               | it isn't what it's said to be
          """)
  void whatIsParticularIsLeftOut(String reason, String kind) {
    assertThat(ReasonKind.of(reason)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"119, 119", "120, 120", "121, 120", "5000, 120"})
  void aLongReasonIsCut(int length, int expected) {
    assertThat(ReasonKind.of("x".repeat(length))).hasSize(expected);
  }
}
