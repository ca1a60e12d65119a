package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import java.util.List;
import java.util.Set;

/**
 * What stands behind the head of an organisation's name and belongs to it: Ministry {@code of
 * Trade, Industry and Tourism}, Fund {@code for the Protection of the Sea}.
 */
final class OrganizationComplements {
  private static final int MAX_WORDS = 8;

  /**
   * What {@code on} may lead to that is no part of a name, as in {@code the High Court on Monday}.
   */
  private static final Set<String> DAYS_AND_MONTHS =
      WordList.of(
          """
          Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
          June July August September October November December
          """);

  /** Heads behind which several fields may stand. */
  private static final Set<String> WITH_FIELDS =
      WordList.of(
          "Agency Association Bureau Commission Committee Council Department Directorate Institute Ministry Office School Secretariat Union");

  /** Nouns of purposes, which have a complement of their own. */
  private static final Set<String> PURPOSES =
      WordList.of(
          """
          Abolition Administration Advancement Conservation Control Coordination Defence Defense
          Development Education Elimination Empowerment Eradication Exploration Future Help
          Improvement Investigation Management Preservation Prevention Production Prohibition
          Promotion Propagation Protection Reduction Registration Regulation Relief Research Review
          Rights Safety Settlement Status Study Supervision Support Suppression Treatment Use
          Welfare
          """);

  private static final Set<String> LINKS = Set.of("of", "for", "on");
  private static final Set<String> OF = Set.of("of");

  private OrganizationComplements() {}

  /** The index after the last word of the name. */
  static int end(List<Token> tokens, int head) {
    int end = complement(tokens, head + 1, LINKS);
    if (end == head + 1) {
      return end;
    }
    int to = WITH_FIELDS.contains(tokens.get(head).word()) ? withFurther(tokens, end) : end;
    return PURPOSES.contains(tokens.get(to - 1).word()) ? complement(tokens, to, OF) : to;
  }

  /** The index after the words that a preposition adds; {@code start} if there are none. */
  private static int complement(List<Token> tokens, int start, Set<String> links) {
    if (start == tokens.size() || !links.contains(tokens.get(start).word())) {
      return start;
    }
    int noun = isWord(tokens, start + 1, "the") ? start + 2 : start + 1;
    int end = capitalised(tokens, noun);
    return end > noun ? end : start;
  }

  /** The index after the last of {@code Trade, Industry and Tourism}. */
  private static int withFurther(List<Token> tokens, int first) {
    int to = first;
    int comma = first;
    while (isWord(tokens, comma, ",")) {
      int end = capitalised(tokens, comma + 1);
      if (end == comma + 1) {
        return to;
      }
      comma = end;
    }
    int and = isWord(tokens, comma, "and") || isWord(tokens, comma, "&") ? comma + 1 : 0;
    int end = and == 0 ? 0 : capitalised(tokens, and);
    boolean other =
        end > and && tokens.subList(and, end).stream().anyMatch(OrganizationRule::isHead);
    return end > and && !other ? end : to;
  }

  private static boolean isWord(List<Token> tokens, int i, String word) {
    return i < tokens.size() && tokens.get(i).word().equals(word);
  }

  private static int capitalised(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && end - start < MAX_WORDS
        && tokens.get(end).isCapitalised()
        && !tokens.get(end).first()
        && !DAYS_AND_MONTHS.contains(tokens.get(end).word())) {
      end++;
    }
    return end;
  }
}
