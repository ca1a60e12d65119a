package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.names.GivenNames;
import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Corrects the type of a name by a noun beside it, in this article: {@code the startup Orlan},
 * {@code Orlan, a maker of pumps}, {@code the director of Orlan}, {@code Selka island}. Who has a
 * given name or a title, or is named in full elsewhere, stays a person.
 */
final class NounContextRule {
  private static final int REACH = 7;
  private static final Set<String> ORGANIZATIONS =
      WordList.of(
          """
          agency airline airlines association bank band brand broadcaster brewery business
          carmaker chain channel charity club coalition collective company conglomerate
          cooperative corporation daily developer federation firm foundation giant group
          institute institution insurer label lender maker manufacturer media militia movement
          network newspaper NGO nonprofit non-profit operator organisation organization outlet
          party platform producer provider publisher regulator retailer site start-up startup
          studio subsidiary supplier team think-tank tabloid union unicorn university utility
          website weekly
          """);
  private static final Set<String> PLACES =
      WordList.of(
          """
          area archipelago beach borough canyon city coast commune county desert district estuary
          forest governorate island islands lake mountain mountains municipality neighborhood
          neighbourhood peninsula plateau port prefecture province reef region river state strait
          suburb town township valley village volcano wilaya
          """);

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Words that cannot stand between a noun's adjectives and the noun. */
  private static final Set<String> AFTER_NOUN =
      WordList.of(
          "and at based for founded from has in is known of on owned said that to was which who with");

  private static final Set<String> IN = Set.of("in", "In", "near", "at");

  private final List<Token> tokens;
  private final List<NameSpan> names;
  private final Map<String, EntityType> types = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  private NounContextRule(List<Token> tokens, List<NameSpan> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The names with corrected types. */
  static List<NameSpan> apply(String text, List<Token> tokens, List<NameSpan> names) {
    return new NounContextRule(tokens, names).apply(text);
  }

  private List<NameSpan> apply(String text) {
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      if (name.type() == PERSON) {
        if (isSurelyPerson(name)) {
          people.add(name.in(text, tokens));
          people.add(tokens.get(name.to() - 1).word());
        } else {
          EntityType type = byNoun(name, i + 1 < names.size() ? names.get(i + 1) : null);
          if (type != null) {
            types.putIfAbsent(name.in(text, tokens), type);
          }
        }
      } else if (name.type() == LOCATION
          && !Countries.contains(name.in(text, tokens))
          && !HeadWordRule.isFacility(tokens, name)
          && (ORGANIZATIONS.contains(word(name.from() - 1)) || isApposition(name))) {
        places.add(name.in(text, tokens));
      }
    }
    Set<String> things = ThingNames.find(text, tokens, names, people);
    return names.stream()
        .filter(name -> name.type() != PERSON || !things.contains(name.in(text, tokens)))
        .map(name -> name.withType(type(name, name.in(text, tokens))))
        .toList();
  }

  private EntityType type(NameSpan name, String written) {
    if (name.type() == LOCATION && places.contains(written)) {
      return ORGANIZATION;
    }
    return name.type() == PERSON && !people.contains(written)
        ? types.getOrDefault(written, PERSON)
        : name.type();
  }

  private boolean isSurelyPerson(NameSpan name) {
    return name.from() > 0
            && NameBoundaries.isTitle(tokens.get(name.from() - 1))
            && !ThingNames.hasStyle(tokens, name.from())
        || name.length() > 1 && GivenNames.contains(tokens.get(name.from()).word());
  }

  private EntityType byNoun(NameSpan name, NameSpan next) {
    String before = word(name.from() - 1);
    String behind = word(name.to());
    if (ORGANIZATIONS.contains(before)
        || isApposition(name)
        || Offices.precede(tokens, name.from())
        || Offices.follow(tokens, name.to())) {
      return ORGANIZATION;
    }
    boolean of = before.equals("of") && PLACES.contains(word(name.from() - 2));
    boolean inLargerPlace =
        IN.contains(before)
            && behind.equals(",")
            && next != null
            && next.from() == name.to() + 1
            && next.type() == LOCATION;
    return of || PLACES.contains(behind) || inLargerPlace ? LOCATION : null;
  }

  /** {@code Orlan, a maker of pumps}: the first noun of the list behind it decides. */
  private boolean isApposition(NameSpan name) {
    if (!word(name.to()).equals(",") || !ARTICLES.contains(word(name.to() + 1))) {
      return false;
    }
    for (int i = name.to() + 2; i < name.to() + REACH; i++) {
      String word = word(i);
      if (ORGANIZATIONS.contains(word)) {
        String after = word(i + 1);
        return after.isEmpty() || !Character.isLetter(after.charAt(0)) || endsNoun(after);
      }
      if (word.isEmpty() || !Character.isLetter(word.charAt(0)) || endsNoun(word)) {
        return false;
      }
    }
    return false;
  }

  private static boolean endsNoun(String word) {
    return AFTER_NOUN.contains(word);
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }
}
