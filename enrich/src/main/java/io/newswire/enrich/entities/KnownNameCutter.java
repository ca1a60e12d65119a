package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;

import io.newswire.enrich.names.KnownNames;
import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the tagger's names that are a known name and words around it: adjectives of nations before
 * an organisation, as in {@code Kurdish Syrian Democratic Forces}, and the place that a known place
 * is in, as in {@code Green Zone of Baghdad}. A name that is known as a whole stays.
 */
final class KnownNameCutter {
  private static final Set<String> PREPOSITIONS = Set.of("of", "in", "at", "near");

  /**
   * Words of an organisation that is no kind of institution, as Red Crescent in many nations is.
   */
  private static final int SHORTEST = 3;

  private final List<Token> tokens;
  private final KnownNames.Finder finder;

  private KnownNameCutter(List<Token> tokens, KnownNames.Finder finder) {
    this.tokens = tokens;
    this.finder = finder;
  }

  /** The names, the cut ones in their parts, in text order. */
  static List<NameSpan> cut(List<Token> tokens, List<NameSpan> names, KnownNames.Finder finder) {
    KnownNameCutter cutter = new KnownNameCutter(tokens, finder);
    List<NameSpan> all = new ArrayList<>();
    names.forEach(name -> all.addAll(cutter.parts(name)));
    return all;
  }

  private List<NameSpan> parts(NameSpan name) {
    if (name.length() > 1 && !isKnown(name.from(), name.to(), name.type())) {
      if (name.type() == ORGANIZATION) {
        return List.of(withoutNationalities(name));
      }
      if (name.type() == LOCATION) {
        return places(name);
      }
    }
    return List.of(name);
  }

  private NameSpan withoutNationalities(NameSpan name) {
    int from = name.from();
    while (from + SHORTEST < name.to() && Nationalities.contains(tokens.get(from).word())) {
      from++;
      if (isKnown(from, name.to(), ORGANIZATION)) {
        return new NameSpan(from, name.to(), ORGANIZATION);
      }
    }
    return name;
  }

  private List<NameSpan> places(NameSpan name) {
    for (int i = name.from() + 1; i < name.to() - 1; i++) {
      if (PREPOSITIONS.contains(tokens.get(i).word())
          && isKnown(name.from(), i, LOCATION)
          && isKnown(i + 1, name.to(), LOCATION)) {
        return List.of(
            new NameSpan(name.from(), i, LOCATION), new NameSpan(i + 1, name.to(), LOCATION));
      }
    }
    return List.of(name);
  }

  private boolean isKnown(int from, int to, EntityType type) {
    int end = tokens.get(to - 1).end();
    return finder.at(tokens.get(from).start()).stream()
        .anyMatch(found -> found.end() == end && found.name().type() == type);
  }
}
