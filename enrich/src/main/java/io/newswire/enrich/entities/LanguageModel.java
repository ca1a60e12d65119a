package io.newswire.enrich.entities;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.enrich.entities.crf.CrfDecoder;
import io.newswire.enrich.entities.crf.NameLabel;
import io.newswire.enrich.names.KnownNames;
import io.newswire.enrich.text.Token;
import io.newswire.enrich.text.Tokenizer;
import java.util.Collections;
import java.util.List;

/**
 * What finds the names of one language: CoreNLP's conditional random field, if the build has that
 * of the language, and rules. Without a model only known names are found. Thread-safe.
 *
 * @param decoder null if there is no model
 */
record LanguageModel(Tokenizer tokenizer, CrfDecoder decoder, Rules rules) {
  /** The language whose model begins names with prepositions. */
  private static final String TRIMMED = "it";

  /** Corrects and completes the names of the decoder. */
  @FunctionalInterface
  interface Rules {
    /** The names in text order, not overlapping. */
    List<NameSpan> apply(
        String text, List<Token> tokens, List<NameSpan> names, KnownNames.Finder known);
  }

  /**
   * Loads the model of a language.
   *
   * @param language ISO 639 code
   */
  static LanguageModel load(String language) {
    boolean built = CrfDecoder.isBuilt(language);
    return new LanguageModel(
        Tokenizer.of(language), built ? new CrfDecoder(language) : null, rules(language));
  }

  private static Rules rules(String language) {
    if (language.equals("en")) {
      return NameRules::apply;
    }
    TypeWordRule types = TypeWordRule.of(language);
    boolean trimmed = language.equals(TRIMMED);
    return (text, tokens, names, known) -> {
      List<NameSpan> edged = trimmed ? NameEdges.trim(tokens, names) : names;
      return KnownNameRules.apply(tokens, types.apply(tokens, edged), known);
    };
  }

  /** For each token of a sentence its label, null if it is not part of a name. */
  List<NameLabel> labels(List<CoreLabel> sentence) {
    return decoder == null
        ? Collections.nCopies(sentence.size(), null)
        : decoder.decode(sentence.stream().map(CoreLabel::word).toList());
  }
}
