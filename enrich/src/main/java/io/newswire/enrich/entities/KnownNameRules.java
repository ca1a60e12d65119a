package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.names.GivenNames;
import io.newswire.enrich.names.KnownNames;
import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import io.newswire.model.KnownName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds the known names that the tagger missed, and settles the type of those it found. What is a
 * part of a longer name stays as it is, and so does somebody's given name, and the name of somebody
 * who is named in full elsewhere.
 */
final class KnownNameRules {
  private final List<Token> tokens;
  private final KnownNames.Finder finder;
  private final NameSpan[] byToken;
  private final Set<String> surnames = new HashSet<>();

  private KnownNameRules(List<Token> tokens, List<NameSpan> names, KnownNames.Finder finder) {
    this.tokens = tokens;
    this.finder = finder;
    byToken = new NameSpan[tokens.size()];
    for (NameSpan name : names) {
      Arrays.fill(byToken, name.from(), name.to(), name);
      if (name.type() == PERSON && name.length() > 1) {
        surnames.add(tokens.get(name.to() - 1).word());
      }
    }
  }

  /** Adds and corrects names; the result is in text order, not overlapping. */
  static List<NameSpan> apply(List<Token> tokens, List<NameSpan> names, KnownNames.Finder finder) {
    List<NameSpan> known = new KnownNameRules(tokens, names, finder).all();
    return NameSpans.merge(names, known).stream().filter(name -> name.type() != null).toList();
  }

  private List<NameSpan> all() {
    List<NameSpan> all = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      NameSpan known = at(i);
      if (known != null) {
        all.add(known);
      }
      i = known == null ? i + 1 : known.to();
    }
    return all;
  }

  /** The longest known name that begins at a token; null if none does. */
  private NameSpan at(int i) {
    NameSpan longest = null;
    for (KnownNames.Found found : finder.at(tokens.get(i).start())) {
      int to = ending(i, found.end());
      if (to > i && !isCut(i, to) && !isPerson(i, to) && !isNamedAfter(i, to, found.name())) {
        longest = new NameSpan(i, to, taggedAs(found.name().type()));
      }
    }
    return longest;
  }

  /** Null for what is not tagged. */
  private static EntityType taggedAs(EntityType type) {
    return type == EntityType.MISC ? null : type;
  }

  /**
   * Whether the tagger has a city or a region for an organisation: a club often has the name of its
   * city, as in tables of sports.
   */
  private boolean isNamedAfter(int from, int to, KnownName name) {
    return name.type() == LOCATION
        && name.country() != null
        && !Countries.contains(name.name())
        && byToken[from] != null
        && byToken[from].type() == ORGANIZATION
        && byToken[from].from() == from
        && byToken[from].to() == to;
  }

  private boolean isPerson(int from, int to) {
    String word = tokens.get(from).word();
    return to - from == 1
        && byToken[from] != null
        && byToken[from].type() == PERSON
        && (surnames.contains(word) || GivenNames.contains(word));
  }

  private int ending(int from, int end) {
    for (int i = from; i < tokens.size() && tokens.get(i).end() <= end; i++) {
      if (tokens.get(i).end() == end) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether one of the tagger's names reaches over an end of the tokens. */
  private boolean isCut(int from, int to) {
    NameSpan first = byToken[from];
    NameSpan last = byToken[to - 1];
    return first != null && first.from() < from || last != null && last.to() > to;
  }
}
