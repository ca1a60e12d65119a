package io.newswire.enrich.entities.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Compares our decoder with CoreNLP's, both with the model of one language. */
final class DecoderCheck {
  private final CoreNlpCrf coreNlp;
  private final CrfDecoder decoder;

  DecoderCheck(String language) throws IOException, ReflectiveOperationException {
    coreNlp = new CoreNlpCrf(language);
    decoder = new CrfDecoder(language);
  }

  /** Compares labels and scores, and gives the labels. */
  List<NameLabel> check(List<String> sentence) {
    List<CoreLabel> theirs = coreNlp.classify(sentence);
    double[][] scores = coreNlp.scores(theirs);
    List<NameLabel> ours = decoder.decode(sentence);
    SentenceScorer scorer = decoder.scorer(sentence);

    assertThat(ours)
        .as(sentence.toString())
        .isEqualTo(theirs.stream().map(CoreNlpCrf::label).toList());
    int labels = coreNlp.labels();
    double[] nodes = new double[labels];
    double[] edges = new double[scores.length == 0 ? 0 : scores[0].length - labels];
    for (int at = 0; at < sentence.size(); at++) {
      scorer.scoreLabels(at, nodes);
      scorer.scorePairs(at, edges);
      assertThat(nodes)
          .as("labels of word %d of %s", at, sentence)
          .containsExactly(Arrays.copyOf(scores[at], labels), within(1e-9));
      assertThat(edges)
          .as("pairs of labels at word %d of %s", at, sentence)
          .containsExactly(Arrays.copyOfRange(scores[at], labels, scores[at].length), within(1e-9));
    }
    return ours;
  }
}
