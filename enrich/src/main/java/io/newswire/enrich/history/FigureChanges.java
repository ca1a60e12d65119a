package io.newswire.enrich.history;

import io.newswire.enrich.history.WordDiff.Place;
import io.newswire.enrich.history.WordedText.Range;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds figures that were replaced: at one place the earlier text has a number that stands there no
 * more, and the later text one that did not. A number that only moved within the text is the same.
 *
 * @param language of the later text; null if unknown
 */
record FigureChanges(ComparedTexts texts, String language) {
  /** Words shown on each side of a figure, which say what it counts. */
  private static final int AROUND = 2;

  private record Figure(String value, int word) {}

  List<FactChange> of(List<Place> places) {
    Map<String, Integer> gained = new HashMap<>();
    figures(texts.after(), whole(texts.after()))
        .forEach(it -> gained.merge(it.value(), 1, Integer::sum));
    figures(texts.before(), whole(texts.before()))
        .forEach(it -> gained.merge(it.value(), -1, Integer::sum));
    List<FactChange> changes = new ArrayList<>();
    for (Place place : places) {
      List<Figure> lost =
          figures(texts.before(), place.removed()).stream()
              .filter(it -> gained.getOrDefault(it.value(), 0) < 0)
              .toList();
      List<Figure> found =
          figures(texts.after(), place.added()).stream()
              .filter(it -> gained.getOrDefault(it.value(), 0) > 0)
              .toList();
      for (int i = 0; i < Math.min(lost.size(), found.size()); i++) {
        changes.add(
            FactChanges.change(
                FactKind.FIGURE,
                shown(texts.before(), lost.get(i)),
                shown(texts.after(), found.get(i))));
      }
    }
    return changes;
  }

  private static Range whole(WordedText text) {
    return new Range(0, text.size());
  }

  private List<Figure> figures(WordedText text, Range range) {
    List<Figure> figures = new ArrayList<>();
    for (int i = range.from(); i < range.to(); i++) {
      int word = i;
      Figures.of(text.words().get(i).form(), language)
          .ifPresent(value -> figures.add(new Figure(value, word)));
    }
    return figures;
  }

  private static String shown(WordedText text, Figure figure) {
    return text.textOf(text.phrase(figure.word(), AROUND));
  }
}
