package io.newswire.bench.torture.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.torture.load.Step.Action;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleScriptTest {
  private static final Step ONE = new Step(Action.PUBLISH, 1);
  private static final Step TWO = new Step(Action.PUBLISH, 2);
  private static final Step CANCEL_TWO = new Step(Action.CANCEL, 2);
  private static final Step THREE = new Step(Action.PUBLISH, 3);
  private static final Step WITHDRAW = new Step(Action.WITHDRAW, 1);

  static Stream<Arguments> expectations() {
    return Stream.of(
        Arguments.of(List.of(), 0, false),
        Arguments.of(List.of(ONE), 1, true),
        Arguments.of(List.of(ONE, ONE), 1, true),
        Arguments.of(List.of(ONE, TWO, ONE), 2, true),
        Arguments.of(List.of(ONE, CANCEL_TWO), 2, false),
        Arguments.of(List.of(ONE, CANCEL_TWO, ONE), 2, false),
        Arguments.of(List.of(ONE, CANCEL_TWO, THREE), 3, true),
        Arguments.of(List.of(ONE, WITHDRAW), 1, false),
        Arguments.of(List.of(ONE, WITHDRAW, ONE), 1, false),
        Arguments.of(List.of(ONE, WITHDRAW, TWO), 2, true));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void theHighestVersionStandsAndAKillUntilAHigherOne(
      List<Step> steps, int version, boolean visible) {
    assertThat(Expectation.after(steps)).isEqualTo(new Expectation(version, visible));
  }

  @Test
  void theSameSeedAndNumberGiveTheSameSteps() {
    assertThat(ArticleScript.of(7, 12)).isEqualTo(ArticleScript.of(7, 12));
    assertThat(scripts(7)).isNotEqualTo(scripts(8));
  }

  @Test
  void amongSomeHundredArticlesIsEverythingThatCanHappen() {
    List<List<Step>> scripts = scripts(7);

    assertThat(scripts).allMatch(steps -> steps.get(0).equals(ONE));
    assertThat(scripts).anyMatch(steps -> steps.equals(List.of(ONE)));
    assertThat(scripts).anyMatch(steps -> steps.contains(THREE));
    assertThat(scripts).anyMatch(steps -> steps.equals(List.of(ONE, ONE)));
    assertThat(scripts).anyMatch(steps -> steps.contains(TWO) && steps.lastIndexOf(ONE) > 1);
    for (Action kill : List.of(Action.CANCEL, Action.WITHDRAW)) {
      assertThat(scripts)
          .anyMatch(steps -> last(steps).action() == kill)
          .anyMatch(steps -> has(steps, kill) && Expectation.after(steps).visible())
          .anyMatch(
              steps ->
                  has(steps, kill)
                      && last(steps).action() == Action.PUBLISH
                      && !Expectation.after(steps).visible());
    }
  }

  private static boolean has(List<Step> steps, Action action) {
    return steps.stream().anyMatch(step -> step.action() == action);
  }

  private static Step last(List<Step> steps) {
    return steps.get(steps.size() - 1);
  }

  private static List<List<Step>> scripts(long seed) {
    return IntStream.range(0, 500).mapToObj(number -> ArticleScript.of(seed, number)).toList();
  }
}
