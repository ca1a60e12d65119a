package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds acronyms in brackets after the name they stand for: Harbour Pilots Union (HPU). */
final class AcronymRule {
  private static final int MAX_LETTERS = 10;

  /** Things with acronyms that are not organisations, such as offices and reports. */
  private static final Set<String> NO_ORGANIZATIONS =
      WordList.of(
          """
          Agreement Act Certificate Chief Commander Commanding Director General Inspector
          Manager Memorandum Minister Officer Plan Programme Program Scheme Secretary Solution
          System
          """);

  private AcronymRule() {}

  /** Adds bracketed acronyms and the names before them; the result is in text order. */
  static List<NameSpan> add(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> found = new ArrayList<>();
    for (int open = 1; open + 2 < tokens.size(); open++) {
      if (isOpen(tokens.get(open))
          && isClose(tokens.get(open + 2))
          && isAcronym(tokens.get(open + 1))) {
        addAt(tokens, names, open, found);
      }
    }
    return NameSpans.merge(names, found);
  }

  private static void addAt(
      List<Token> tokens, List<NameSpan> names, int open, List<NameSpan> found) {
    NameSpan before =
        names.stream()
            .filter(name -> name.to() == open && name.type() != PERSON)
            .findFirst()
            .orElse(null);
    int from = spelledOut(tokens, open, tokens.get(open + 1).word());
    boolean person =
        names.stream().anyMatch(n -> n.type() == PERSON && n.overlaps(Math.max(0, from), open));
    if (from >= 0 && !person && !isNoOrganization(tokens, from, open)) {
      boolean same = before != null && before.from() == from;
      EntityType type = same ? before.type() : ORGANIZATION;
      found.add(new NameSpan(from, open, type));
      found.add(new NameSpan(open + 1, open + 2, type));
    } else if (before != null && before.type() == ORGANIZATION) {
      found.add(new NameSpan(open + 1, open + 2, ORGANIZATION));
    }
  }

  private static boolean isNoOrganization(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> NO_ORGANIZATIONS.contains(token.word()));
  }

  /** The index of the first word whose initials spell the acronym; -1 if they do not. */
  private static int spelledOut(List<Token> tokens, int open, String written) {
    String acronym = written.replaceAll("\\p{Ll}", "");
    int letter = acronym.length() - 1;
    int i = open - 1;
    while (i >= 0 && letter >= 0 && open - i <= 2 * MAX_LETTERS) {
      Token token = tokens.get(i);
      if (token.isCapitalised()) {
        if (token.word().charAt(0) != acronym.charAt(letter)) {
          return -1;
        }
        letter--;
        if (letter < 0) {
          return i;
        }
      } else if (!isLink(token) || i == open - 1) {
        return -1;
      }
      i--;
    }
    return -1;
  }

  private static boolean isLink(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT);
    return word.length() <= 3 || word.equals("’s");
  }

  private static boolean isAcronym(Token token) {
    String word = token.word();
    return word.length() <= MAX_LETTERS
        && word.chars().allMatch(Character::isLetter)
        && word.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private static boolean isOpen(Token token) {
    return token.word().equals("(") || token.word().equals("[");
  }

  private static boolean isClose(Token token) {
    return token.word().equals(")") || token.word().equals("]");
  }
}
