package io.newswire.enrich.entities.crf;

import io.newswire.enrich.entities.crf.Word.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Scores the labels of a sentence's words: the sums of the weights of all features. */
final class SentenceScorer {
  private static final int WINDOW = 5;
  private static final int SHORT_WORD = 3;
  private static final int NEAREST_OCCURRENCE = 3;
  private static final int FARTHEST_OCCURRENCE = 149;

  private final CrfModel model;
  private final Word padding;
  private final Word[] words;
  private final List<Set<TextHash>> gazette;

  SentenceScorer(CrfModel model, Word padding, Word[] words) {
    this.model = model;
    this.padding = padding;
    this.words = words;
    gazette = model.gazette().featuresOf(words);
  }

  /** Puts the scores of each label at a position into {@code scores}. */
  void scoreLabels(int at, double[] scores) {
    Arrays.fill(scores, 0);
    Word previous = word(at - 1);
    Word current = words[at];
    Word next = word(at + 1);
    add(current.nodes(), Role.CURRENT, scores);
    add(previous.nodes(), Role.PREVIOUS, scores);
    add(next.nodes(), Role.NEXT, scores);
    addWindow(at, -1, Role.LEFT, scores);
    addWindow(at, 1, Role.RIGHT, scores);

    TextHash shape = current.shape();
    TextHash dotsShape = Feature.DOTS.then(shape);
    TextHash shapeDots = shape.then(Feature.DOTS);
    TextHash shapes = previous.shape().then(dotsShape);
    TextHash dotsNextShape = Feature.DOTS.then(next.shape());
    node(previous.word().then(dotsShape).then(Feature.PREVIOUS_WORD_SHAPE), scores);
    node(shapeDots.then(next.word()).then(Feature.SHAPE_NEXT_WORD), scores);
    node(shapes.then(Feature.PREVIOUS_SHAPE_SHAPE), scores);
    node(shape.then(dotsNextShape).then(Feature.SHAPE_NEXT_SHAPE), scores);
    node(shapes.then(dotsNextShape).then(Feature.THREE_SHAPES), scores);
    if (previous.length() <= SHORT_WORD) {
      node(word(at - 2).word().then(dotsShape).then(Feature.WORD_BEFORE_PREVIOUS_SHAPE), scores);
    }
    if (next.length() <= SHORT_WORD) {
      node(word(at + 2).word().then(dotsShape).then(Feature.WORD_BEHIND_NEXT_SHAPE), scores);
    }
    gazette.get(at).forEach(feature -> node(feature, scores));
    addOccurrences(at, scores);
  }

  /** Puts the scores of each pair of labels, of a position and the one before, into scores. */
  void scorePairs(int at, double[] scores) {
    Arrays.fill(scores, 0);
    Word previous = word(at - 1);
    Word current = words[at];
    add(current.edges(), Role.CURRENT, scores);
    add(previous.edges(), Role.PREVIOUS, scores);
    add(word(at + 1).edges(), Role.NEXT, scores);
    edge(previous.word(), current.word(), Feature.EDGE_WORDS, scores);
    edge(previous.cluster(), current.cluster(), Feature.EDGE_CLUSTERS, scores);
    edge(previous.shape(), current.shape(), Feature.EDGE_SHAPES, scores);
  }

  int length() {
    return words.length;
  }

  private Word word(int at) {
    return at < 0 || at >= words.length ? padding : words[at];
  }

  /** The words within a distance, whatever their order; each word counts once. */
  private void addWindow(int at, int step, Role role, double[] scores) {
    for (int i = 1; i <= WINDOW; i++) {
      Word word = word(at + i * step);
      boolean first = true;
      for (int nearer = 1; nearer < i && first; nearer++) {
        first = !word.sameAs(word(at + nearer * step));
      }
      if (first) {
        add(word.nodes(), role, scores);
      }
    }
  }

  /** Whether a word that looks like a name within a sentence occurs again, before or behind. */
  private void addOccurrences(int at, double[] scores) {
    if (!words[at].nameCase()
        || !word(at + 1).noCapital()
        || !word(at + 1).hasLetter()
        || !word(at - 1).hasLetter()) {
      node(Feature.NO_OCCURRENCE, scores);
      return;
    }
    if (occurs(at, 1)) {
      node(Feature.NEXT_OCCURRENCE, scores);
    }
    if (occurs(at, -1)) {
      node(Feature.PREVIOUS_OCCURRENCE, scores);
    }
  }

  private boolean occurs(int at, int step) {
    for (int i = NEAREST_OCCURRENCE; i <= FARTHEST_OCCURRENCE; i++) {
      int there = at + i * step;
      if (there < 0 || there >= words.length) {
        return false;
      }
      if (words[there].sameAs(words[at])) {
        return true;
      }
    }
    return false;
  }

  private void node(TextHash feature, double[] scores) {
    model.nodes().add(feature, scores, 0);
  }

  private void edge(TextHash previous, TextHash current, TextHash feature, double[] scores) {
    model.edges().add(previous.then(Feature.DASH).then(current).then(feature), scores, 0);
  }

  private static void add(double[] sums, Role role, double[] scores) {
    for (int i = 0, from = role.ordinal() * scores.length; i < scores.length; i++) {
      scores[i] += sums[from + i];
    }
  }
}
