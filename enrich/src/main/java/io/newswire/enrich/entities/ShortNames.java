package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations by the first words of a name that the document has in full elsewhere: {@code
 * Orlan} where {@code Orlan Steel Corporation} is named. Those that are named after their place or
 * field have no such name.
 */
final class ShortNames {
  private static final int SHORTEST = 4;

  /** Heads of names whose first words tell the owner or the place. */
  private static final Set<String> LOCAL =
      WordList.of(
          """
          Archdiocese Army Assembly Authority Board Brigade Bureau Cabinet Caucus Chamber Church
          Club Commission Committee Congress Council Court Courts Department Diocese Directorate
          Embassy Force Forces Government Guard Legislature Ministry Navy Office Parliament
          Parliaments Police Port Regiment Secretariat Senate Squad Tribunal Unit
          """);

  /** First words that many names share. */
  private static final Set<String> COMMON =
      WordList.of(
          """
          African American Arab Asian Central Christian City Civil Democratic East Eastern European
          Federal First General Global Grand Great Green High Human International Islamic Joint
          Latin Local Medical Middle Military Modern Muslim National New North Northern Old Open
          Pacific People Police Public Red Republic Royal Saint Social South Southern Special State
          Super Supreme The United Universal University West Western White World Young Youth
          """);

  /** Words that stand behind a name, and not behind the adjective of a noun. */
  private static final Set<String> BEHIND_NAMES =
      WordList.of(
          """
          's ’s ’ ' . , ; : ) ( – — ? ! ” " '' and or but is was has had will would can could may
          says said to in at on for by with from of as that which who where when while since also
          announced plans did does
          """);

  private ShortNames() {}

  /** Adds and corrects names; the result is in text order, not overlapping. */
  static List<NameSpan> apply(List<Token> tokens, List<NameSpan> names) {
    Set<String> shortNames = shortNames(tokens, names);
    if (shortNames.isEmpty()) {
      return names;
    }
    List<NameSpan> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      boolean isShort = shortNames.contains(tokens.get(i).word());
      if (next < names.size() && names.get(next).from() <= i) {
        NameSpan name = names.get(next++);
        boolean person = name.type() == PERSON && name.length() == 1;
        all.add(isShort && person ? name.withType(ORGANIZATION) : name);
        i = name.to();
        continue;
      }
      if (isShort && standsAlone(tokens, i)) {
        all.add(new NameSpan(i, i + 1, ORGANIZATION));
      }
      i++;
    }
    return all;
  }

  private static Set<String> shortNames(List<Token> tokens, List<NameSpan> names) {
    Set<String> found = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (NameSpan name : names) {
      if (name.type() != ORGANIZATION) {
        if (name.type() != PERSON || name.length() > 1) {
          tokens.subList(name.from(), name.to()).forEach(token -> others.add(token.word()));
        }
      } else if (isShortened(tokens, name)) {
        found.add(tokens.get(name.from()).word());
      }
    }
    found.removeAll(others);
    return found;
  }

  private static boolean isShortened(List<Token> tokens, NameSpan name) {
    String first = tokens.get(name.from()).word();
    return name.length() > 1
        && first.length() >= SHORTEST
        && tokens.get(name.from()).isCapitalised()
        && tokens.get(name.from() + 1).isCapitalised()
        && !OrganizationRule.isHead(tokens.get(name.from()))
        && !COMMON.contains(first)
        && !NameBoundaries.isTitle(tokens.get(name.from()))
        && !NameBoundaries.isFaith(tokens.get(name.from()))
        && !Nationalities.contains(first)
        && !Countries.contains(first)
        && tokens.subList(name.from(), name.to()).stream()
            .noneMatch(token -> LOCAL.contains(token.word()));
  }

  /** Whether no other capitalised word, and no noun, is next to it. */
  private static boolean standsAlone(List<Token> tokens, int i) {
    return i > 0
        && !tokens.get(i).first()
        && !tokens.get(i - 1).isCapitalised()
        && !NameBoundaries.isHyphen(tokens.get(i - 1))
        && (i + 1 == tokens.size() || BEHIND_NAMES.contains(tokens.get(i + 1).word()));
  }
}
