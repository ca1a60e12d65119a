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
  private static final Set<String> HEADS =
      WordList.of(
          """
          Academy AFC Agency Airlines Airways Alliance Army Assembly Association Authority Bank
          Battalion Board Brigade Brigades Bureau Cabinet Caucus Chamber Club Coalition College Commission Committee Committees
          Company Confederation Congress Consortium Corporation Council Councils Court Courts Department Directorate Embassy
          Exchange FC Federation Ferries Force Forces Foundation Front Fund Government Group Guard
          Holdings Inc Industries
          Institute Lab Laboratories League Legislature Limited Lines Ltd Ministry Movement Navy
          Network Office
          Organisation Organization Parliament Partners Party Police Post Press Publishers Railways Regiment Rovers
          School Secretariat
          Airline Archdiocese Brewery Broadcasting Brothers Church Commissariat Conservancy
          Cooperative Corps Diocese Electric Electronics Enterprises Entertainment Foods GmbH Guild Herald
          Insurance Labs Magazine Minerals Ministries Mining Motors Orchestra Petroleum Pharma
          Pharmaceuticals Radio Records Securities Steel Studios Telecom Television Tribune
          Ventures
          Senate Society Squad Syndicate Taskforce Technologies Times Tribunal Trust Union Unit University
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
      if (!isHead(tokens.get(head))) {
        continue;
      }
      int from = OrganizationModifiers.begin(tokens, head, behind);
      int to = OrganizationComplements.end(tokens, head);
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

  static boolean isHead(Token token) {
    return HEADS.contains(token.word());
  }
}
