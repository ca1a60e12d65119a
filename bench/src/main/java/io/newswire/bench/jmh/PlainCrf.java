package io.newswire.bench.jmh;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.model.EntityType;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** CoreNLP's own classifier, called directly: the peer of our decoder. */
final class PlainCrf {
  /** Where the build of enrich unpacks CoreNLP's model. */
  static final String MODEL =
      "enrich/target/corenlp/edu/stanford/nlp/models/ner/"
          + "english.all.3class.distsim.crf.ser.gz";

  private final CRFClassifier<CoreLabel> classifier;

  PlainCrf(Path model) throws IOException, ClassNotFoundException {
    Properties settings = new Properties();
    // Or it would remember words of the articles it has seen, and tag the next ones by them.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(Files.newInputStream(model), 1 << 16))) {
      classifier = CRFClassifier.getClassifier(in, settings);
    }
  }

  /** For each token of a sentence the type of the name that it is part of, null for none. */
  List<EntityType> types(List<CoreLabel> sentence) {
    return classifier.classifySentence(sentence).stream()
        .map(token -> token.get(AnswerAnnotation.class))
        .map(label -> label.equals("O") ? null : EntityType.valueOf(label))
        .toList();
  }

  /** The sentences of a text. */
  static List<List<CoreLabel>> sentences(Tokenizer tokenizer, String text) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    for (Tokenizer.Chunk chunk : Tokenizer.chunks(text)) {
      sentences.addAll(tokenizer.sentences(text, chunk));
    }
    return sentences;
  }
}
