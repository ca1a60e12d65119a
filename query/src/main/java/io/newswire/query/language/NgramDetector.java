package io.newswire.query.language;

import com.optimaize.langdetect.ngram.NgramExtractor;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Finds the probable language of a text, as the library's own detector does and with the same
 * numbers: several times, n-grams drawn at random are multiplied until one language is sure; the
 * seed is fixed. Immutable.
 */
final class NgramDetector {
  private static final int SHORT_TEXT = 50;
  private static final int TRIALS = 7;
  private static final int MOST_DRAWN = 1_000;
  private static final int DRAWN_BETWEEN_LOOKS = 5;
  private static final long SEED = 41;
  private static final double SURE_OF_ONE = 0.99999;

  /** The share of an n-gram that a language's profile lacks, in ten thousands; and its spread. */
  private static final double ALPHA = 0.5;

  private static final double ALPHA_SPREAD = 0.05;
  private static final int BASE = 10_000;

  private final NgramExtractor extractor = NgramExtractors.standard();
  private final NgramFrequencies frequencies;

  NgramDetector() {
    try {
      frequencies =
          new NgramFrequencies(
              new LanguageProfileReader().readAllBuiltIn(), extractor.getGramLengths());
    } catch (IOException e) {
      throw new UncheckedIOException("the language profiles cannot be read", e);
    }
  }

  /** The language whose probability is that high, as ISO 639 code; null if there is none. */
  String detect(String text, double least) {
    double[] probabilities = text.length() <= SHORT_TEXT ? ofAll(text) : ofDrawn(text);
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= least) {
        return frequencies.languages().get(i);
      }
    }
    return null;
  }

  private double[] ofAll(String text) {
    double[] probabilities = all(1.0 / languages());
    double[] factors = all(ALPHA / BASE);
    for (Map.Entry<String, Integer> ngram : extractor.extractCountedGrams(text).entrySet()) {
      for (int i = 0; i < ngram.getValue(); i++) {
        frequencies.multiply(probabilities, ngram.getKey(), factors);
      }
      if (normalize(probabilities) > SURE_OF_ONE) {
        break;
      }
    }
    return probabilities;
  }

  private double[] ofDrawn(String text) {
    List<String> ngrams = extractor.extractGrams(text);
    double[] mean = all(0);
    Random random = new Random(SEED);
    for (int trial = 0; trial < TRIALS && !ngrams.isEmpty(); trial++) {
      double[] probabilities = all(1.0 / languages());
      double[] factors = all((ALPHA + random.nextGaussian() * ALPHA_SPREAD) / BASE);
      for (int drawn = 0; drawn < MOST_DRAWN; drawn++) {
        frequencies.multiply(probabilities, ngrams.get(random.nextInt(ngrams.size())), factors);
        if (drawn % DRAWN_BETWEEN_LOOKS == 0 && normalize(probabilities) > SURE_OF_ONE) {
          break;
        }
      }
      for (int i = 0; i < mean.length; i++) {
        mean[i] += probabilities[i] / TRIALS;
      }
    }
    return mean;
  }

  private int languages() {
    return frequencies.languages().size();
  }

  private double[] all(double value) {
    double[] values = new double[languages()];
    Arrays.fill(values, value);
    return values;
  }

  /** Makes their sum 1, and returns the highest. */
  private static double normalize(double[] probabilities) {
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    double highest = 0;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
      highest = Math.max(highest, probabilities[i]);
    }
    return highest;
  }
}
