package io.newswire.enrich.quotes;

import java.util.List;

/** The sieves that find the speaker outside of the quote's sentence, for whole statements. */
final class ContextSieves {
  private ContextSieves() {}

  /** The paragraph before, left open, goes on here. */
  static Attribution goesOn(Scene scene, int quote) {
    return quote > 0 && scene.marked(quote - 1).goesOn()
        ? carry(scene, quote - 1, "goes-on")
        : null;
  }

  /** This paragraph is left open, and the next one names the speaker. */
  static Attribution goesOnBack(Scene scene, int quote) {
    return scene.marked(quote).goesOn() && quote + 1 < scene.size()
        ? carry(scene, quote + 1, "goes-on")
        : null;
  }

  /** A sentence that ends with a colon introduces it. */
  static Attribution colon(Scene scene, int quote) {
    int before = scene.sentenceNumber(quote) - 1;
    if (before < 0 || !scene.beginsSentence(quote)) {
      return null;
    }
    Sentence sentence = scene.reading().sentences().get(before);
    return scene.tokens().get(sentence.to() - 1).is(":")
        ? ofSentence(scene, before, "colon")
        : null;
  }

  /** {@code "…," she said. "…"} in one paragraph. */
  static Attribution sameParagraph(Scene scene, int quote) {
    return quote > 0 && scene.paragraph(quote - 1) == scene.paragraph(quote)
        ? carry(scene, quote - 1, "same-paragraph")
        : null;
  }

  /** {@code "…." "…," she said} in one paragraph. */
  static Attribution sameParagraphBehind(Scene scene, int quote) {
    return quote + 1 < scene.size() && scene.paragraph(quote + 1) == scene.paragraph(quote)
        ? carry(scene, quote + 1, "same-paragraph")
        : null;
  }

  /** A dash and a name on the next line sign it. */
  static Attribution signature(Scene scene, int quote) {
    int next = scene.sentenceNumber(quote) + 1;
    if (scene.sentence(quote).to() != scene.token(quote) + 1
        || next >= scene.reading().sentences().size()) {
      return null;
    }
    Sentence sentence = scene.reading().sentences().get(next);
    int from = sentence.from();
    if (sentence.to() - from < 2 || !scene.tokens().get(from).isDash()) {
      return null;
    }
    Phrase name = new Phrases(scene.tokens()).startingAt(from + 1, sentence.to());
    return name == null || name.name() == null ? null : new Attribution(name, null, "signature");
  }

  /** The sentence before tells whose words these are. */
  static Attribution sentenceBefore(Scene scene, int quote) {
    int before = scene.sentenceNumber(quote) - 1;
    if (before < 0 || !wholeSentence(scene, quote)) {
      return null;
    }
    Sentence sentence = scene.reading().sentences().get(before);
    int paragraph = scene.paragraph(quote);
    if (sentence.paragraph() < paragraph - 1) {
      return null;
    }
    boolean spoken = quote > 0 && scene.sentenceNumber(quote - 1) == before;
    if (spoken && scene.attribution(quote - 1) != null) {
      return carry(scene, quote - 1, "previous-speaker");
    }
    return ofSentence(scene, before, "sentence-before");
  }

  /** Whether nothing but marks and a full stop stand around a sentence. */
  private static boolean wholeSentence(Scene scene, int quote) {
    Sentence sentence = scene.sentence(quote);
    int next = scene.token(quote) + 1;
    String text = scene.reading().text();
    boolean ended =
        Stops.closed(text, scene.marked(quote))
            || text.charAt(scene.marked(quote).end() - 1) == ','
            || next < sentence.to() && Stops.is(scene.tokens().get(next).word());
    return ended && (next == sentence.to() || !scene.tokens().get(next).isWord());
  }

  private static Attribution ofSentence(Scene scene, int number, String rule) {
    List<Clause> clauses = scene.clauses(number);
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (clauses.get(i).verb().speech()) {
        return Attribution.of(clauses.get(i), rule);
      }
    }
    Sentence sentence = scene.reading().sentences().get(number);
    Phrase subject = new Subjects(scene.tokens()).of(sentence.from(), sentence.to());
    return subject == null ? null : new Attribution(subject, null, rule);
  }

  private static Attribution carry(Scene scene, int from, String rule) {
    Attribution known = scene.attribution(from);
    return known == null ? null : known.carriedOn(rule);
  }
}
