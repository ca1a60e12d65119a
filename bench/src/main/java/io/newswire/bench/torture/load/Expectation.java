package io.newswire.bench.torture.load;

import java.util.List;

/**
 * What must be found of an article after the steps that were acknowledged.
 *
 * @param version the version that stands; where nothing is visible, the highest one
 */
public record Expectation(int version, boolean visible) {
  private static final Expectation NOTHING = new Expectation(0, false);

  public static Expectation after(List<Step> acknowledged) {
    Expectation now = NOTHING;
    for (Step step : acknowledged) {
      now = now.then(step);
    }
    return now;
  }

  private Expectation then(Step step) {
    return switch (step.action()) {
      case PUBLISH -> step.version() > version ? new Expectation(step.version(), true) : this;
      case CANCEL -> step.version() > version ? new Expectation(step.version(), false) : this;
      case WITHDRAW -> new Expectation(version, false);
    };
  }
}
