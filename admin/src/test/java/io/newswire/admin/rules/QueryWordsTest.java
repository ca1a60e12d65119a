package io.newswire.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ferry AND (inquiry OR strike*)             | ferry, inquiry, strike*
          "east pier"~5 && ferry^2                   | "east pier"~5, ferry
          ferry -storm NOT gale !(fog OR "sea mist") | ferry
          title:(ferry OR pier) said:"no comment"    | title:ferry, title:pier, said:"no comment"
          ferry ferry +harbour-board                 | ferry, harbour-board
          """)
  void areTheWordsThatAreLookedFor(String query, String words) {
    assertThat(String.join(", ", QueryWords.of(query))).isEqualTo(words);
  }
}
