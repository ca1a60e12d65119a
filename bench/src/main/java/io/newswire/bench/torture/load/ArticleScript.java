package io.newswire.bench.torture.load;

import io.newswire.bench.torture.load.Step.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Chooses the steps of an article in order: its versions, some of them twice, some old versions
 * after newer ones, sometimes a kill, an old version after it, and sometimes a newer version that
 * makes the article visible again. The same seed and number give the same steps.
 */
final class ArticleScript {
  private final Random random;
  private final List<Step> steps = new ArrayList<>();
  private int version;

  private ArticleScript(long seed, int number) {
    random = new Random(seed * 31 + number * 2_654_435_761L);
  }

  static List<Step> of(long seed, int number) {
    return new ArticleScript(seed, number).steps();
  }

  private List<Step> steps() {
    publishNext();
    while (version < 3 && chance(30)) {
      publishNext();
      again(15);
    }
    if (chance(15)) {
      kill();
      again(40);
      if (chance(40)) {
        publishNext();
      }
    }
    return List.copyOf(steps);
  }

  private void publishNext() {
    version++;
    steps.add(new Step(Action.PUBLISH, version));
    if (chance(10)) {
      steps.add(new Step(Action.PUBLISH, version));
    }
  }

  /** Repeats an earlier version, with this probability. */
  private void again(int percent) {
    if (chance(percent)) {
      int last = lastPublished();
      steps.add(new Step(Action.PUBLISH, 1 + random.nextInt(last)));
    }
  }

  private void kill() {
    if (chance(50)) {
      version++;
      steps.add(new Step(Action.CANCEL, version));
    } else {
      steps.add(new Step(Action.WITHDRAW, version));
    }
  }

  private int lastPublished() {
    return steps.stream()
        .filter(step -> step.action() == Action.PUBLISH)
        .mapToInt(Step::version)
        .max()
        .orElseThrow();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
