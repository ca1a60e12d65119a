package io.newswire.enrich.entities.crf;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** CoreNLP's own classifier with the model that the build converted. */
final class CoreNlpCrf {
  private static final Path MODELS = Path.of("target/corenlp/edu/stanford/nlp/models/ner");

  /** The models of {@code pom.xml}. */
  private static final Map<String, String> NAMES =
      Map.of(
          "en", "english.all.3class.distsim",
          "es", "spanish.kbp.ancora.distsim.s512",
          "de", "german.distsim",
          "fr", "french-wikiner-4class",
          "it", "italian");

  private final CRFClassifier<CoreLabel> classifier;
  private final float[][] weights;

  /** The label of each column of weights. */
  private final List<CRFLabel> single;

  /** The labels of each column of weights of pairs. */
  private final List<CRFLabel> pairs;

  CoreNlpCrf(String language) throws IOException, ReflectiveOperationException {
    Properties settings = new Properties();
    // Or it would remember words of the sentences it has seen, and tag the next ones by them.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    try (ObjectInputStream in =
        new ObjectInputStream(
            new GZIPInputStream(
                Files.newInputStream(MODELS.resolve(NAMES.get(language) + ".crf.ser.gz")),
                1 << 16))) {
      classifier = CRFClassifier.getClassifier(in, settings);
    }
    weights = (float[][]) field("weights");
    @SuppressWarnings("unchecked")
    List<Index<CRFLabel>> labelings = (List<Index<CRFLabel>>) field("labelIndices");
    single = labelings.get(0).objectsList();
    pairs = labelings.get(1).objectsList();
  }

  private Object field(String name) throws ReflectiveOperationException {
    Field field = CRFClassifier.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(classifier);
  }

  int labels() {
    return classifier.classIndex.size();
  }

  /** The tokens of a sentence with their labels. */
  List<CoreLabel> classify(List<String> sentence) {
    return classifier.classifySentence(sentence.stream().map(CoreNlpCrf::token).toList());
  }

  static NameLabel label(CoreLabel token) {
    return NameLabel.of(token.get(AnswerAnnotation.class));
  }

  /**
   * For each token the sums of the weights of its features: for each label, then for each pair of
   * labels that was seen in training, in ascending order.
   */
  double[][] scores(List<CoreLabel> classified) {
    int[][][] features = classifier.documentToDataAndLabels(classified).first();
    double[][] scores = new double[features.length][labels() + pairs.size()];
    int[] columns = columns();
    for (int at = 0; at < features.length; at++) {
      for (int feature : features[at][0]) {
        for (int label = 0; label < labels(); label++) {
          scores[at][single.get(label).getLabel()[0]] += weights[feature][label];
        }
      }
      for (int feature : features[at][1]) {
        for (int pair = 0; pair < columns.length; pair++) {
          scores[at][labels() + columns[pair]] += weights[feature][pair];
        }
      }
    }
    return scores;
  }

  private int[] columns() {
    List<Integer> numbers =
        pairs.stream().map(it -> it.getLabel()[0] * labels() + it.getLabel()[1]).toList();
    List<Integer> sorted = numbers.stream().sorted().toList();
    return numbers.stream().mapToInt(sorted::indexOf).toArray();
  }

  private static CoreLabel token(String word) {
    CoreLabel token = new CoreLabel();
    token.setWord(word);
    return token;
  }
}
