package io.newswire.enrich.history;

import io.newswire.enrich.history.WordDiff.Place;
import io.newswire.enrich.history.WordedText.Range;
import io.newswire.model.Mention;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds names that were replaced by others of the same type at one place. A longer or shorter form
 * of a name is the same name.
 *
 * @param before the names in the earlier text
 * @param after the names in the later text
 */
record NameChanges(ComparedTexts texts, List<Mention> before, List<Mention> after) {

  List<FactChange> of(List<Place> places) {
    List<FactChange> changes = new ArrayList<>();
    for (Place place : places) {
      List<Mention> removed = within(texts.before(), place.removed(), before);
      List<Mention> added = new ArrayList<>(within(texts.after(), place.added(), after));
      for (Mention name : removed) {
        boolean stays =
            added.stream().anyMatch(it -> isSame(name, it))
                || form(texts.after().textOf(place.added())).contains(form(name.text()));
        if (!stays) {
          added.stream()
              .filter(it -> it.type() == name.type())
              .filter(it -> removed.stream().noneMatch(other -> isSame(other, it)))
              .findFirst()
              .ifPresent(
                  other -> {
                    added.remove(other);
                    changes.add(FactChanges.change(FactKind.NAME, name.text(), other.text()));
                  });
        }
      }
    }
    return changes;
  }

  private static List<Mention> within(WordedText text, Range range, List<Mention> mentions) {
    int start = text.words().get(range.from()).start();
    int end = text.words().get(range.to() - 1).end();
    return mentions.stream().filter(it -> it.start() < end && it.end() > start).toList();
  }

  private static boolean isSame(Mention one, Mention other) {
    return one.entity() != null && one.entity().equals(other.entity())
        || form(one.text()).contains(form(other.text()))
        || form(other.text()).contains(form(one.text()));
  }

  private static String form(String name) {
    return " " + String.join(" ", WordedText.of(name).forms()).toLowerCase(Locale.ROOT) + " ";
  }
}
