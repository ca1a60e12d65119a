package io.newswire.enrich.alerts.rhythm;

import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * The distribution of the number of articles in an hour, as some like it predict it.
 *
 * <p>Without more variation than chance it is the predictive distribution of a Poisson number with
 * an unknown mean (Gelman et al., Bayesian Data Analysis, section 2.6, with Jeffreys' prior): a
 * negative binomial that is the wider, the less is known. News come in bursts, so the variance is
 * that times a dispersion estimated from the same hours, as in the surveillance of outbreaks
 * (Farrington et al. 1996, J. R. Statist. Soc. A 159; with a negative binomial Noufaily et al.
 * 2013, Statist. Med. 32).
 *
 * @param hours the number of hours that it is taken from
 */
public record UsualCount(double mean, double variance, int hours) {
  /** Less probable is no chance: once in 10,000 hours, some 14 months. */
  public static final double UNUSUAL = 1e-4;

  /** So few articles are no surge, however rare they are. */
  public static final int FEWEST = 5;

  /** One week has three hours to compare. */
  private static final int FEWEST_HOURS = 3;

  /** As if three more hours had shown a dispersion of two, so that few hours claim no certainty. */
  private static final int PRIOR_HOURS = 3;

  private static final double PRIOR_DISPERSION = 2;

  /** Null if there are too few hours. */
  public static UsualCount of(List<Integer> counts) {
    int hours = counts.size();
    if (hours < FEWEST_HOURS) {
      return null;
    }
    double sum = counts.stream().mapToInt(Integer::intValue).sum();
    double average = sum / hours;
    double squares = counts.stream().mapToDouble(it -> (it - average) * (it - average)).sum();
    double observed = average == 0 ? 0 : squares / average;
    double dispersion =
        Math.max(1, (observed + PRIOR_HOURS * PRIOR_DISPERSION) / (hours - 1 + PRIOR_HOURS));
    double mean = (sum + 0.5) / hours;
    return new UsualCount(mean, mean * (dispersion + 1.0 / hours), hours);
  }

  /** The chance of so many or more. */
  public double chanceOfAtLeast(int count) {
    return count <= 0 ? 1 : Beta.regularizedBeta(1 - mean / variance, count, shape());
  }

  /** The chance of none. */
  public double chanceOfNone() {
    return Math.pow(mean / variance, shape());
  }

  private double shape() {
    return mean * mean / (variance - mean);
  }

  /** The fewest articles that are unusually many. */
  public int surge() {
    int enough = FEWEST;
    while (chanceOfAtLeast(enough) >= UNUSUAL) {
      enough *= 2;
    }
    int few = enough == FEWEST ? enough : enough / 2;
    while (few < enough) {
      int middle = (few + enough) / 2;
      if (chanceOfAtLeast(middle) >= UNUSUAL) {
        few = middle + 1;
      } else {
        enough = middle;
      }
    }
    return enough;
  }
}
