package io.newswire.enrich.quotes;

import io.newswire.model.QuoteKind;

/** Tells whole statements from quoted words, and both from marks that quote nobody. */
final class Statements {
  private static final int SHORT = 4;

  /** {@code Then, "…"} */
  private static final int LEAD = 2;

  private Statements() {}

  /** Whether a marked stretch stands for itself: no word outside of the marks goes on in it. */
  static boolean whole(Scene scene, int quote) {
    Marked marked = scene.marked(quote);
    String text = scene.reading().text();
    int at = scene.token(quote);
    Token before = scene.beginsSentence(quote) ? null : scene.tokens().get(at - 1);
    char first = text.charAt(marked.start());
    boolean capital = Character.isUpperCase(first) || !Character.isLetter(first);
    boolean opens = before == null || ",:;.".contains(before.word()) || before.isDash();
    Attribution attribution = scene.attribution(quote);
    boolean reported =
        attribution != null && attribution.cue() != null && attribution.cue().to() == at;
    if (opens && continues(scene, quote)) {
      return true;
    }
    return capital && (opens || reported);
  }

  /** The second part of {@code "…," she said, "…"}, whose first part is a whole statement. */
  private static boolean continues(Scene scene, int quote) {
    return quote > 0
        && scene.sentenceNumber(quote - 1) == scene.sentenceNumber(quote)
        && scene.attribution(quote) != null
        && scene.attribution(quote - 1) != null
        && scene.attribution(quote).cue() != null
        && scene.attribution(quote).cue() == scene.attribution(quote - 1).cue()
        && scene.attribution(quote).cue().cue() > scene.token(quote - 1)
        && whole(scene, quote - 1);
  }

  /** Whether a marked stretch is a sentence of its own, after no more than a word or two. */
  static boolean standsAlone(Scene scene, int quote) {
    int at = scene.token(quote);
    Sentence sentence = scene.sentence(quote);
    if (at - sentence.from() > LEAD || !whole(scene, quote)) {
      return false;
    }
    boolean goesOn = at + 1 < sentence.to() && scene.tokens().get(at + 1).isWord();
    String text = scene.reading().text();
    return !goesOn
        || Stops.closed(text, scene.marked(quote))
        || words(text, scene.marked(quote)) > SHORT;
  }

  static QuoteKind kind(Scene scene, int quote) {
    return whole(scene, quote) ? QuoteKind.DIRECT : QuoteKind.MIXED;
  }

  /** Whether a stretch that nobody is known to have said is a quote all the same. */
  static boolean longEnough(Scene scene, int quote) {
    Marked marked = scene.marked(quote);
    return words(scene.reading().text(), marked) > SHORT && standsAlone(scene, quote);
  }

  /** How many words a marked stretch has. */
  static int words(String text, Marked marked) {
    int words = 0;
    for (int i = marked.start(); i < marked.end(); i++) {
      boolean begins =
          !Spaces.is(text.charAt(i)) && (i == marked.start() || Spaces.is(text.charAt(i - 1)));
      words += begins ? 1 : 0;
    }
    return words;
  }
}
