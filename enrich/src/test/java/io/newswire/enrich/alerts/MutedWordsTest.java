package io.newswire.enrich.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.enrich.stories.Events;
import io.newswire.model.alert.AlertRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that silence others. */
class MutedWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "horoscope",
        "daily horoscope",
        "\"crossword puzzle\"",
        "title:sudoku",
        "sudok*",
        "source:tabloid",
        "horoscope NOT ferry"
      })
  void wordsCanBeMuted(String words) {
    assertThatCode(() -> RuleParser.parse(mute(words))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s*                | has no required word, so it could silence every alert",
        "a* OR sudoku      | has no required word, so it could silence every alert",
        "NOT ferry         | contains only excluded words",
        "*:*               | starts with a wildcard",
        "the               | only common ones",
        "''                | the query is empty",
        "horoscope AND (   | is incomplete",
        "/.*/              | is a regular expression",
      })
  void whatCouldSilenceEverythingIsRefusedWithTheReason(String words, String reason) {
    assertThatThrownBy(() -> RuleParser.parse(mute(words)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void hugeWordsAreRefusedBeforeTheyAreParsed() {
    for (String words :
        List.of(
            "x".repeat(10_000_000), "( ".repeat(500_000), "word ".repeat(41), "\0".repeat(201))) {
      assertThatThrownBy(() -> RuleParser.parse(mute(words)))
          .isInstanceOf(RuleException.class)
          .hasMessage(
              "the muted words have %d characters; give at most 200, or mute in several steps"
                  .formatted(words.length()));
    }
  }

  @Test
  void aMuteThatIsToBeSentIsRefused() {
    assertThatThrownBy(() -> RuleParser.parse(mute("sudoku").withDestinations(List.of("log"))))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("remove the destinations");
  }

  @Test
  void aMuteIsNoMatchAndSaysWhichWordsItWas() {
    RuleIndex index = new RuleIndex();
    AlertRule ferry = AlertRule.of("ferry", "ferry");
    index.apply(Map.of("ferry", ferry, "m", mute("horoscope").withId("m")));

    RuleMatches muted = index.match(Events.article("a", "Ferry", "The horoscopes of the ferry."));
    RuleMatches other = index.match(Events.article("b", "Ferry", "The crew of the ferry."));

    assertThat(muted.found()).extracting(RuleMatch::rule).containsExactly(ferry);
    assertThat(muted.mutedBy()).isEqualTo("horoscope");
    assertThat(other.muted()).isFalse();
  }

  private static AlertRule mute(String words) {
    return AlertRule.of("mute", words).withMutes(true);
  }
}
