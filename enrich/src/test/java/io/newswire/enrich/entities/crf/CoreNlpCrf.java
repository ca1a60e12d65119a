package io.newswire.enrich.entities.crf;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.model.EntityType;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** CoreNLP's own classifier with the model that the build converted. */
final class CoreNlpCrf {
  private static final Path MODEL =
      Path.of("target/corenlp/edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");

  /** Pairs of labels in the order in which the model has their weights. */
  private static final int[][] PAIRS = {
    {0, 0}, {0, 1}, {1, 0}, {0, 2}, {2, 2}, {2, 0}, {0, 3}, {3, 0}, {1, 1}, {3, 3}, {3, 1}, {2, 1},
    {1, 3}, {1, 2}, {3, 2}, {2, 3}
  };

  private final CRFClassifier<CoreLabel> classifier;
  private final float[][] weights;

  CoreNlpCrf() throws IOException, ReflectiveOperationException {
    Properties settings = new Properties();
    // Or it would remember words of the sentences it has seen, and tag the next ones by them.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(Files.newInputStream(MODEL), 1 << 16))) {
      classifier = CRFClassifier.getClassifier(in, settings);
    }
    Field field = CRFClassifier.class.getDeclaredField("weights");
    field.setAccessible(true);
    weights = (float[][]) field.get(classifier);
  }

  /** The tokens of a sentence with their labels. */
  List<CoreLabel> classify(List<String> sentence) {
    return classifier.classifySentence(sentence.stream().map(CoreNlpCrf::token).toList());
  }

  static EntityType type(CoreLabel token) {
    String label = token.get(AnswerAnnotation.class);
    return label.equals("O") ? null : EntityType.valueOf(label);
  }

  /** For each token the sums of the weights of its features: 4 for labels, 16 for pairs of them. */
  double[][] scores(List<CoreLabel> classified) {
    int[][][] features = classifier.documentToDataAndLabels(classified).first();
    double[][] scores = new double[features.length][20];
    for (int at = 0; at < features.length; at++) {
      for (int feature : features[at][0]) {
        for (int label = 0; label < 4; label++) {
          scores[at][label] += weights[feature][label];
        }
      }
      for (int feature : features[at][1]) {
        for (int pair = 0; pair < 16; pair++) {
          scores[at][4 + 4 * PAIRS[pair][0] + PAIRS[pair][1]] += weights[feature][pair];
        }
      }
    }
    return scores;
  }

  private static CoreLabel token(String word) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    return token;
  }
}
