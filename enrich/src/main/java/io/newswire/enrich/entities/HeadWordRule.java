package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.names.GivenNames;
import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Corrects the type of a name by its last word, in this article: {@code Lighthouse Hotel} is a
 * place, and {@code Orlan} is a firm where {@code Orlan Holdings} is named too.
 */
final class HeadWordRule {
  /** Buildings and landscapes, which the tagger takes for the organisations that run them. */
  private static final Set<String> FACILITIES =
      WordList.of(
          """
          Airport Arena Avenue Barracks Bay Beach Boulevard Bridge Canal Castle Cathedral Cemetery
          Coast Complex Dam Desert Drive Falls Forest Gardens Glacier Harbour Highway Hotel Island
          Islands Lake Mosque Mountains Museum Palace Park Peninsula Plaza Port Prison Reserve
          Resort River Sanctuary Square Stadium Station Street Territory Valley Village Volcano
          """);

  /** Last words of names of laws, events, works and plans, which are neither of the three types. */
  private static final Set<String> THINGS =
      WordList.of(
          """
          Accord Accords Act Agenda Agreement Award Awards Bill Championship Championships
          Convention Cup Day Declaration Expo Festival Games Marathon Olympics Pact Plan Prize
          Protocol Report Roadmap Strategy Summit Tournament Trail Treaty Trophy Week Year
          """);

  /** Last words of names of firms, before which the firm's short name stands. */
  private static final Set<String> FIRMS =
      WordList.of(
          """
          AG Airlines Airways Bank Brewery Capital Co Co. Company Corp Corp. Corporation Energy
          Entertainment Foods Foundation GmbH Group Holding Holdings Inc Inc. Industries Insurance
          Limited LLC Ltd Ltd. Media Motors PLC Pharmaceuticals Pictures plc Records Resources
          Semiconductor Software Solutions Systems Technologies Technology Telecom Ventures
          """);

  private HeadWordRule() {}

  /** The names with corrected types. */
  static List<NameSpan> apply(String text, List<Token> tokens, List<NameSpan> names) {
    Set<String> firms = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (NameSpan name : names) {
      if (name.type() == ORGANIZATION && name.length() > 1 && isLast(tokens, name, FIRMS)) {
        firms.add(new NameSpan(name.from(), name.to() - 1, ORGANIZATION).in(text, tokens));
      } else if (name.type() == PERSON && name.length() > 1) {
        people.add(tokens.get(name.to() - 1).word());
      }
    }
    return names.stream()
        .map(name -> name.withType(type(text, tokens, name, firms, people)))
        .toList();
  }

  /** The names without those of laws, events, works and plans. */
  static List<NameSpan> withoutThings(List<Token> tokens, List<NameSpan> names) {
    return names.stream()
        .filter(name -> name.length() == 1 || !isLast(tokens, name, THINGS))
        .toList();
  }

  private static EntityType type(
      String text, List<Token> tokens, NameSpan name, Set<String> firms, Set<String> people) {
    if (name.type() == ORGANIZATION && isFacility(tokens, name)) {
      return LOCATION;
    }
    String written = name.in(text, tokens);
    if (name.type() == PERSON && isAcronym(tokens, name) && !people.contains(written)) {
      return ORGANIZATION;
    }
    boolean firm =
        name.type() != ORGANIZATION
            && firms.contains(written)
            && !people.contains(written)
            && !Countries.contains(written)
            && !GivenNames.contains(tokens.get(name.from()).word());
    return firm ? ORGANIZATION : name.type();
  }

  private static boolean isAcronym(List<Token> tokens, NameSpan name) {
    return name.length() == 1
        && tokens.get(name.from()).word().length() > 2
        && tokens.get(name.from()).isAllCapitals()
        && !isAllCapitals(tokens, name.from() - 1)
        && !isAllCapitals(tokens, name.to());
  }

  private static boolean isAllCapitals(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isAllCapitals();
  }

  /** Whether the last word of a longer name is that of a building or a landscape. */
  static boolean isFacility(List<Token> tokens, NameSpan name) {
    return name.length() > 1 && isLast(tokens, name, FACILITIES);
  }

  private static boolean isLast(List<Token> tokens, NameSpan name, Set<String> words) {
    return words.contains(tokens.get(name.to() - 1).word());
  }
}
