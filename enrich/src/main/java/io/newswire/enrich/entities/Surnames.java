package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds missed surnames of people who are named in full elsewhere in the document. */
final class Surnames {
  private static final int SHORTEST = 4;

  private Surnames() {}

  /** The names with these surnames, in text order, not overlapping. */
  static List<NameSpan> add(List<Token> tokens, List<NameSpan> names) {
    Set<String> surnames = surnames(tokens, names);
    List<NameSpan> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (next < names.size() && names.get(next).from() == i) {
        all.add(names.get(next++));
        i = all.get(all.size() - 1).to();
        continue;
      }
      if (surnames.contains(tokens.get(i).word()) && standsAlone(tokens, i)) {
        all.add(new NameSpan(i, i + 1, PERSON));
      }
      i++;
    }
    return all;
  }

  /** The last words of people's names, without words that are also part of other names. */
  private static Set<String> surnames(List<Token> tokens, List<NameSpan> names) {
    Set<String> people = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (NameSpan name : names) {
      String last = tokens.get(name.to() - 1).word();
      if (name.type() != PERSON) {
        tokens.subList(name.from(), name.to()).forEach(token -> others.add(token.word()));
      } else if (name.length() > 1
          && last.length() >= SHORTEST
          && !NameBoundaries.isTitle(tokens.get(name.to() - 1))
          && Character.isUpperCase(last.codePointAt(0))) {
        people.add(last);
      }
    }
    people.removeAll(others);
    return people;
  }

  /** Whether no other capitalised word, except a title, is next to it. */
  private static boolean standsAlone(List<Token> tokens, int i) {
    boolean before =
        tokens.get(i).first()
            || i == 0
            || NameBoundaries.isTitle(tokens.get(i - 1))
            || !tokens.get(i - 1).isCapitalised() && !NameBoundaries.isHyphen(tokens.get(i - 1));
    return before && (i + 1 == tokens.size() || !tokens.get(i + 1).isCapitalised());
  }
}
