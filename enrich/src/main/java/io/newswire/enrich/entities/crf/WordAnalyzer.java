package io.newswire.enrich.entities.crf;

import io.newswire.enrich.entities.crf.Word.Role;
import java.util.regex.Pattern;

/** Analyses words: the features of one word, in each role it can have. */
final class WordAnalyzer {
  /** The first three roles: the others have no features of pairs of labels. */
  private static final int EDGE_ROLES = 3;

  /** The titles of CoreNLP's feature, whatever the language. */
  private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

  private final CrfModel model;
  private final int labels;
  private final int pairs;

  WordAnalyzer(CrfModel model) {
    this.model = model;
    labels = model.labels().size();
    pairs = model.pairs().size();
  }

  Word analyze(String text) {
    String spelled = model.spelling().of(text);
    TextHash word = TextHash.of(spelled);
    TextHash shape = TextHash.of(model.shape().of(spelled, model.lowerCaseWords()));
    TextHash cluster = model.clusters().clusterOf(spelled);
    Scores scores = new Scores();
    scores.current(word, shape, cluster);
    scores.grams('<' + spelled + '>');
    scores.title(spelled);
    scores.around(word, shape, cluster, shape, cluster);
    return new Word(
        text,
        spelled.length(),
        word,
        shape,
        cluster,
        isNameCase(spelled),
        !spelled.isEmpty() && spelled.chars().noneMatch(Character::isUpperCase),
        spelled.chars().anyMatch(Character::isLetter),
        scores.nodes,
        scores.edges);
  }

  /** What is before and behind a sentence. Some features of it were trained with "null". */
  Word padding() {
    TextHash none = TextHash.EMPTY;
    TextHash missing = TextHash.of("null");
    Scores scores = new Scores();
    scores.around(none, none, none, missing, missing);
    return new Word("", 0, none, none, none, false, false, false, scores.nodes, scores.edges);
  }

  private static boolean isNameCase(String word) {
    return word.length() >= 2
        && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
        && word.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  /** Sums of weights, by role. */
  private final class Scores {
    final double[] nodes = new double[Role.values().length * labels];
    final double[] edges = new double[EDGE_ROLES * pairs];

    void current(TextHash word, TextHash shape, TextHash cluster) {
      node(Role.CURRENT, Feature.CLASS);
      node(Role.CURRENT, word.then(Feature.WORD));
      node(Role.CURRENT, cluster.then(Feature.CLUSTER));
      node(Role.CURRENT, shape.then(Feature.SHAPE));
      edge(Role.CURRENT, Feature.EDGE);
      edge(Role.CURRENT, word.then(Feature.EDGE_WORD));
      edge(Role.CURRENT, cluster.then(Feature.EDGE_CLUSTER));
      edge(Role.CURRENT, shape.then(Feature.EDGE_SHAPE));
      edge(Role.CURRENT, shape.then(Feature.EDGE_SHAPE_2));
    }

    /**
     * How a word begins and ends, from two characters to those of the longest feature; a feature
     * counts once.
     */
    void grams(String word) {
      int length = word.length();
      TextHash start = TextHash.of(word, 0, 1);
      TextHash end = TextHash.of(word, length - 1, length);
      for (int gram = 2; gram <= Math.min(model.longestGram(), length); gram++) {
        start = start.then(TextHash.of(word, gram - 1, gram));
        end = TextHash.of(word, length - gram, length - gram + 1).then(end);
        node(Role.CURRENT, Feature.GRAM.then(start).then(Feature.GRAM_END));
        if (!start.equals(end)) {
          node(Role.CURRENT, Feature.GRAM.then(end).then(Feature.GRAM_END));
        }
      }
    }

    void title(String word) {
      if (TITLE.matcher(word).matches()) {
        node(Role.CURRENT, Feature.TITLE);
      }
    }

    /** The features of a word near the current one; padding has other ones in two of the roles. */
    void around(
        TextHash word, TextHash shape, TextHash cluster, TextHash nextShape, TextHash nodeCluster) {
      node(Role.PREVIOUS, word.then(Feature.PREVIOUS_WORD));
      node(Role.PREVIOUS, nodeCluster.then(Feature.PREVIOUS_CLUSTER));
      node(Role.PREVIOUS, shape.then(Feature.PREVIOUS_SHAPE));
      node(Role.NEXT, word.then(Feature.NEXT_WORD));
      node(Role.NEXT, nodeCluster.then(Feature.NEXT_CLUSTER));
      node(Role.NEXT, shape.then(Feature.NEXT_SHAPE));
      node(Role.LEFT, word.then(Feature.LEFT_WORD));
      node(Role.RIGHT, word.then(Feature.RIGHT_WORD));
      edge(Role.PREVIOUS, word.then(Feature.EDGE_PREVIOUS_WORD));
      edge(Role.PREVIOUS, cluster.then(Feature.EDGE_PREVIOUS_CLUSTER));
      edge(Role.PREVIOUS, shape.then(Feature.EDGE_PREVIOUS_SHAPE));
      edge(Role.NEXT, nextShape.then(Feature.EDGE_NEXT_SHAPE));
    }

    private void node(Role role, TextHash feature) {
      model.nodes().add(feature, nodes, role.ordinal() * labels);
    }

    private void edge(Role role, TextHash feature) {
      model.edges().add(feature, edges, role.ordinal() * pairs);
    }
  }
}
