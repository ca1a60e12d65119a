package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds acronyms where an organisation is expected: {@code the director of HPU}, {@code told HPU},
 * {@code HPU’s boats}, and the agency behind a dateline, {@code SELKA (HPU) –}.
 */
final class AcronymContextRule {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  /** Verbs whose object is somebody. */
  private static final Set<String> BEFORE =
      WordList.of("accused informed joined joins sued tells told urged");

  private static final Set<String> POSSESSIVE = Set.of("'s", "’s");
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private AcronymContextRule() {}

  /** Adds these acronyms; the result is in text order, not overlapping. */
  static List<NameSpan> add(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> found = new ArrayList<>();
    int next = 0;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      while (next < names.size() && names.get(next).to() <= i) {
        next++;
      }
      boolean named = next < names.size() && names.get(next).from() <= i;
      if (!named && isAcronym(tokens, i) && (isAgency(tokens, i) || isActor(tokens, i))) {
        found.add(new NameSpan(i, i + 1, ORGANIZATION));
      }
    }
    return NameSpans.merge(names, found);
  }

  private static boolean isAcronym(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String word = token.word();
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && token.isAllCapitals()
        && word.chars().allMatch(Character::isLetter)
        && !NameBoundaries.isNoOrganization(word)
        && !tokens.get(i + 1).isAllCapitals();
  }

  /** The agency in {@code SELKA, 3 May (HPU) –}. */
  private static boolean isAgency(List<Token> tokens, int i) {
    return i > 1
        && i + 2 < tokens.size()
        && tokens.get(i - 1).word().equals("(")
        && !Character.isLowerCase(tokens.get(i - 2).word().codePointAt(0))
        && tokens.get(i + 1).word().equals(")")
        && DASHES.contains(tokens.get(i + 2).word());
  }

  private static boolean isActor(List<Token> tokens, int i) {
    return !tokens.get(i - 1).isAllCapitals()
        && (BEFORE.contains(tokens.get(i - 1).word())
            || POSSESSIVE.contains(tokens.get(i + 1).word())
            || Offices.precede(tokens, tokens.get(i - 1).word().equals("the") ? i - 1 : i));
  }
}
