package io.newswire.enrich.entities.crf;

import io.newswire.model.EntityType;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the names in sentences: the sequence of labels whose features have the highest sum of
 * weights. Thread-safe; one is enough for a process.
 */
public final class CrfDecoder {
  private final CrfModel model;
  private final EntityType[] types;
  private final WordCache words;
  private final Word padding;

  /**
   * Loads the model from the class path: a fraction of a second, and some 30 MB of heap; words that
   * are kept take up to 25 MB more.
   */
  public CrfDecoder() {
    this(CrfModel.load());
  }

  CrfDecoder(CrfModel model) {
    this.model = model;
    types = model.labels().stream().map(CrfDecoder::type).toArray(EntityType[]::new);
    WordAnalyzer analyzer = new WordAnalyzer(model);
    words = new WordCache(analyzer);
    padding = analyzer.padding();
  }

  /**
   * The types of the names in a sentence.
   *
   * @param sentence its tokens
   * @return for each token the type of the name that it is part of, null if it is not part of any
   */
  public List<EntityType> decode(List<String> sentence) {
    int[] labels = Viterbi.bestLabels(scorer(sentence), types.length);
    return Arrays.stream(labels).mapToObj(label -> types[label]).toList();
  }

  SentenceScorer scorer(List<String> sentence) {
    return new SentenceScorer(
        model, padding, sentence.stream().map(words::get).toArray(Word[]::new));
  }

  private static EntityType type(String label) {
    return label.equals(CrfModel.BACKGROUND) ? null : EntityType.valueOf(label);
  }
}
