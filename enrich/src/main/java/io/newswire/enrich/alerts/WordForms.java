package io.newswire.enrich.alerts;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The forms of words that came lately; most words of an article came in others before. Words with
 * the same place replace each other, so they need no more than 6 MB. Thread-safe.
 */
final class WordForms {
  private static final int PLACES = 1 << 14;

  /** Texts without white space, such as Thai, have no words that come again. */
  private static final int LONGEST = 32;

  private final AtomicReferenceArray<Forms> places = new AtomicReferenceArray<>(PLACES);

  /** See {@link TokenizedText.Word}. */
  record Forms(String exact, String folded, String stem) {}

  /** The forms of a word; null if they were not remembered, or are not any more. */
  Forms get(String exact) {
    Forms forms = places.getPlain(place(exact));
    return forms != null && forms.exact().equals(exact) ? forms : null;
  }

  void remember(Forms forms) {
    if (forms.exact().length() <= LONGEST) {
      places.setRelease(place(forms.exact()), forms);
    }
  }

  private static int place(String exact) {
    int hash = exact.hashCode();
    return (hash ^ hash >>> 16) & PLACES - 1;
  }
}
