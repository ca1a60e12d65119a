package io.newswire.index.search;

import io.newswire.index.search.query.Near;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import io.newswire.model.NameForm;
import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The places of a list of known names that have a position, also those that no article names.
 *
 * @param names reads the list; asked once a search that needs it
 */
record ListedPlaces(Supplier<Collection<KnownName>> names) {
  private static final int SUGGESTIONS = 3;

  /** Shorter names are similar to too many. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 60;

  /** The circle around the first place of the name or id; empty if the list has none. */
  Optional<Near> located(Near near) {
    Collator letters = Collator.getInstance(Locale.ROOT);
    letters.setStrength(Collator.PRIMARY);
    return places()
        .filter(
            place ->
                place.id().equals(near.place())
                    || forms(place).anyMatch(form -> letters.equals(form, near.place())))
        .findFirst()
        .map(place -> new Near(place.name(), place.id(), place.location(), near.meters()));
  }

  /** Where the list has the place with an id. */
  Optional<GeoPoint> location(String id) {
    return places().filter(place -> place.id().equals(id)).map(KnownName::location).findFirst();
  }

  /** Names of places that differ in one or two letters. */
  List<String> similar(String asked) {
    if (asked.length() < SHORTEST || asked.length() > LONGEST) {
      return List.of();
    }
    int letters = asked.length() > SHORTEST ? 2 : 1;
    CharacterRunAutomaton close =
        new CharacterRunAutomaton(
            new LevenshteinAutomata(asked.toLowerCase(Locale.ROOT), true).toAutomaton(letters));
    return places()
        .filter(place -> forms(place).anyMatch(form -> close.run(form.toLowerCase(Locale.ROOT))))
        .map(KnownName::name)
        .distinct()
        .limit(SUGGESTIONS)
        .toList();
  }

  private Stream<KnownName> places() {
    return names.get().stream()
        .filter(name -> name.type() == EntityType.LOCATION && name.location() != null);
  }

  private static Stream<String> forms(KnownName place) {
    return place.forms().stream().map(NameForm::text);
  }
}
