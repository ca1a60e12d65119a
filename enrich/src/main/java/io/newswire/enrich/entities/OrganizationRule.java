package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.ORGANIZATION;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations by a word such as Ministry, Bank or Federation: the capitalised name around
 * it is an organisation, whatever its parts were tagged as.
 */
final class OrganizationRule {
  private static final int MAX_WORDS = 8;
  private static final Set<String> HEADS =
      WordList.of(
          """
          Academy Agency Airlines Airways Alliance Army Assembly Association Authority Bank
          Board Brigade Bureau Chamber Club Coalition College Commission Committee Company
          Confederation Consortium Corporation Council Court Department Directorate Embassy
          Federation Ferries Forces Foundation Front Fund Government Group Holdings Inc Industries
          Institute Laboratories League Limited Lines Ltd Ministry Movement Network Office
          Organisation Organization Parliament Partners Party Police Railways School Secretariat
          Airline Archdiocese Brewery Broadcasting Brothers Church Commissariat Conservancy
          Cooperative Corps Diocese Electric Enterprises Entertainment Foods GmbH Guild Herald
          Insurance Labs Magazine Minerals Ministries Mining Motors Orchestra Petroleum Pharma
          Pharmaceuticals Radio Records Securities Steel Studios Telecom Television Tribune
          Ventures
          Senate Society Syndicate Technologies Times Tribunal Trust Union University
          """);

  /**
   * What {@code on} may lead to that is no part of a name, as in {@code the High Court on Monday}.
   */
  private static final Set<String> DAYS_AND_MONTHS =
      WordList.of(
          """
          Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
          June July August September October November December
          """);

  /** Heads of names that begin with their article where it is capitalised within a sentence. */
  private static final Set<String> WITH_ARTICLE =
      WordList.of(
          "Foundation Guardian Herald Institute League Magazine Network Post School Times Tribune Trust");

  /** Heads behind which several fields may stand. */
  private static final Set<String> WITH_FIELDS =
      WordList.of(
          "Agency Association Bureau Commission Committee Council Department Directorate Institute Ministry Office School Secretariat Union");

  private static final Set<String> LINKS = Set.of("of", "for", "on");
  private static final Set<String> NO_NAME =
      WordList.of(
          """
          The A An This That These Those In On At From By For With And But Or As Of To Our Their
          His Her Its My Your When While After Before Since If Both Another Each Every Former
          Meanwhile Also
          """);

  private OrganizationRule() {}

  /** Completes and adds organisations; the result is in text order, not overlapping. */
  static List<NameSpan> complete(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> found = new ArrayList<>();
    int behind = 0;
    for (int head = 0; head < tokens.size(); head++) {
      if (head < behind) {
        continue;
      }
      if (isWho(tokens, head)) {
        found.add(new NameSpan(head, head + 1, ORGANIZATION));
        continue;
      }
      if (!HEADS.contains(tokens.get(head).word())) {
        continue;
      }
      int from = left(tokens, head, behind);
      int to = right(tokens, head);
      if (to - from > 1) {
        found.add(new NameSpan(from, to, ORGANIZATION));
        behind = to;
      }
    }
    return NameSpans.merge(names, found);
  }

  /** The World Health Organization: in capitals where the words around it are not. */
  private static boolean isWho(List<Token> tokens, int i) {
    if (!tokens.get(i).word().equals("WHO")) {
      return false;
    }
    boolean before = i == 0 || !tokens.get(i - 1).isAllCapitals();
    boolean behind = i + 1 == tokens.size() || !tokens.get(i + 1).isAllCapitals();
    return before && behind;
  }

  private static int left(List<Token> tokens, int head, int behind) {
    int from = head;
    while (from > behind && head - from < MAX_WORDS && !tokens.get(from).first()) {
      if (isJoined(tokens, from)) {
        from -= 2;
        continue;
      }
      Token before = tokens.get(from - 1);
      if (!before.isCapitalised()
          || NO_NAME.contains(before.word())
          || NameBoundaries.isTitle(before)) {
        break;
      }
      from--;
    }
    boolean article =
        from > behind
            && from > 1
            && from < head
            && WITH_ARTICLE.contains(tokens.get(head).word())
            && tokens.get(from - 1).word().equals("The")
            && !tokens.get(from - 1).first()
            && !tokens.get(from - 2).isCapitalised();
    return article ? from - 1 : from;
  }

  /** The Export-Import of Export-Import Bank. */
  private static boolean isJoined(List<Token> tokens, int i) {
    return i >= 2
        && NameBoundaries.isHyphen(tokens.get(i - 1))
        && tokens.get(i - 2).isCapitalised()
        && tokens.get(i - 2).touches(tokens.get(i - 1))
        && tokens.get(i - 1).touches(tokens.get(i));
  }

  private static int right(List<Token> tokens, int head) {
    int to = head + 1;
    if (to < tokens.size() && LINKS.contains(tokens.get(to).word())) {
      int start = to + 1;
      if (start < tokens.size() && tokens.get(start).word().equals("the")) {
        start++;
      }
      int end = capitalised(tokens, start);
      if (end > start) {
        to = WITH_FIELDS.contains(tokens.get(head).word()) ? withFurther(tokens, end) : end;
      }
    }
    return to;
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
        end > and && tokens.subList(and, end).stream().anyMatch(t -> HEADS.contains(t.word()));
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
