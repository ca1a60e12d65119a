package io.newswire.enrich.quotes;

import java.util.List;

/** Runs the sieves, the surest first. */
final class Attributions {
  private static final List<Sieve> IN_SENTENCE =
      List.of(
          SentenceSieves::verbBefore,
          SentenceSieves::verbBehind,
          SentenceSieves::verbBehindStop,
          SentenceSieves::clauseBefore,
          SentenceSieves::label,
          SentenceSieves::clauseBehind,
          SentenceSieves::subject);

  private static final List<Sieve> IN_CONTEXT =
      List.of(
          ContextSieves::goesOn,
          ContextSieves::colon,
          ContextSieves::signature,
          ContextSieves::sameParagraph,
          ContextSieves::sameParagraphBehind,
          ContextSieves::sentenceBefore);

  private Attributions() {}

  /** Attributes every marked stretch that a sieve knows the speaker of. */
  static void find(Scene scene) {
    for (int quote = 0; quote < scene.size(); quote++) {
      first(IN_SENTENCE, scene, quote);
    }
    for (int quote = scene.size() - 1; quote >= 0; quote--) {
      first(List.of(ContextSieves::goesOnBack), scene, quote);
    }
    for (int quote = 0; quote < scene.size(); quote++) {
      if (Statements.standsAlone(scene, quote)) {
        first(IN_CONTEXT, scene, quote);
      }
    }
  }

  private static void first(List<Sieve> sieves, Scene scene, int quote) {
    for (int i = 0; i < sieves.size() && scene.attribution(quote) == null; i++) {
      scene.attribute(quote, sieves.get(i).attribute(scene, quote));
    }
  }
}
