package io.newswire.enrich.history;

import io.newswire.enrich.history.WordDiff.Place;
import io.newswire.enrich.history.WordedText.Range;
import io.newswire.model.TextCut;
import io.newswire.model.history.Difference;
import java.util.List;

/** Writes places that differ with the words around them. */
final class Differences {
  /** Words around a place, on each side. */
  private static final int AROUND = 8;

  /** A longer passage is cut in its middle. */
  static final int LONGEST = 600;

  private Differences() {}

  static List<Difference> of(List<Place> places, WordedText before, WordedText after) {
    return places.stream().map(place -> of(place, before, after)).toList();
  }

  private static Difference of(Place place, WordedText before, WordedText after) {
    boolean onlyRemoved = place.added().size() == 0;
    WordedText shown = onlyRemoved ? before : after;
    Range range = onlyRemoved ? place.removed() : place.added();
    return new Difference(
        shown.textOf(shown.before(range, AROUND)),
        cut(before.textOf(place.removed())),
        cut(after.textOf(place.added())),
        shown.textOf(shown.after(range, AROUND)));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2;
    return text.substring(0, TextCut.end(text, 0, half))
        + " […] "
        + text.substring(TextCut.end(text, 0, text.length() - half));
  }
}
