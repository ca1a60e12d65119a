package io.newswire.enrich.entities.crf;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the names in sentences: the sequence of labels whose features have the highest sum of
 * weights. Thread-safe; one is enough for a process.
 */
public final class CrfDecoder {
  private final CrfModel model;
  private final NameLabel[] labels;
  private final WordCache words;
  private final Word padding;

  /**
   * Loads the model of a language from the class path, in a second or two; see docs/operations.md
   * for its memory.
   *
   * @param language ISO 639 code; {@link #isBuilt} must hold
   */
  public CrfDecoder(String language) {
    this(CrfModel.load(language));
  }

  /**
   * Whether the model of a language is part of this build.
   *
   * @param language ISO 639 code
   */
  public static boolean isBuilt(String language) {
    return CrfModel.isBuilt(language);
  }

  CrfDecoder(CrfModel model) {
    this.model = model;
    labels = model.labels().stream().map(NameLabel::of).toArray(NameLabel[]::new);
    WordAnalyzer analyzer = new WordAnalyzer(model);
    words = new WordCache(analyzer);
    padding = analyzer.padding();
  }

  /**
   * Labels the words of a sentence.
   *
   * @param sentence its tokens
   * @return for each token the label of the name that it is part of, null if it is not part of any
   */
  public List<NameLabel> decode(List<String> sentence) {
    int[] best = Viterbi.bestLabels(scorer(sentence), model.pairs());
    return Arrays.stream(best).mapToObj(label -> labels[label]).toList();
  }

  SentenceScorer scorer(List<String> sentence) {
    return new SentenceScorer(
        model, padding, sentence.stream().map(words::get).toArray(Word[]::new));
  }
}
