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
          Federation Forces Foundation Front Fund Government Group Holdings Inc Industries
          Institute Laboratories League Limited Ltd Ministry Movement Network Office
          Organisation Organization Parliament Partners Party Police Railways School Secretariat
          Senate Society Syndicate Technologies Times Tribunal Trust Union University
          """);

  /** Well-known short names of organisations that the tagger may miss. */
  private static final Set<String> KNOWN =
      WordList.of(
          """
          AFP ASEAN BBC BRICS CIA CNN ECOWAS EU FBI FIFA G20 G7 G8 Facebook Google IAEA ILO IMF
          Interpol NASA NATO OECD OPEC UEFA UN UNDP UNESCO UNHCR UNICEF USAID WFP WTO
          """);

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
      if (KNOWN.contains(tokens.get(head).word()) || isWho(tokens, head)) {
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
      Token before = tokens.get(from - 1);
      if (!before.isCapitalised()
          || NO_NAME.contains(before.word())
          || NameBoundaries.isTitle(before)) {
        break;
      }
      from--;
    }
    return from;
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
        to = end;
      }
    }
    return to;
  }

  private static int capitalised(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && end - start < MAX_WORDS
        && tokens.get(end).isCapitalised()
        && !tokens.get(end).first()) {
      end++;
    }
    return end;
  }
}
