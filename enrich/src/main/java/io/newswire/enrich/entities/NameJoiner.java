package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins names that the tagger splits or cuts short: Ludwig | von Holland, Ben | & Jerry’s, St. |
 * John’s, April | Jones.
 */
final class NameJoiner {
  private static final Set<String> PARTICLES =
      WordList.of(
          """
          von van vom zu zum zur de der den del della delle dei degli di da das dos du des la le
          las los ten ter bin bint ibn al el af av
          """);

  /** Words before a name that mark it as a place. */
  private static final Set<String> PLACES =
      WordList.of("St St. Saint Sainte Ste Ste. Mt Mt. Mount Ft Ft. Fort Port Lake Cape");

  /** Words that make one name with {@code of} and the name of a place. */
  private static final Set<String> KINDS_OF_PLACES =
      WordList.of(
          """
          Bay Canton City Colony Commonwealth County Department District Emirate Governorate Gulf
          Island Islands Isle Kingdom Municipality Port Principality Province Region Republic
          Sea State Strait Straits Sultanate Territory Town Township Village
          """);

  private static final Set<String> SAINTS = Set.of("Saint", "Sainte", "St", "Ste");

  private static final Set<String> MONTHS = Set.of("April", "May", "June", "August");

  private static final Set<String> BEFORE_MONTHS =
      WordList.of(
          "in In of since Since until Until by By last Last next Next early late mid during");

  private static final Set<String> POSSESSIVE = Set.of("’s", "'s");

  /**
   * Tokens that nothing can possess: before one of these a possessive ending belongs to the name.
   */
  private static final Set<String> NOT_OWNED =
      WordList.of(
          ", . ; : ! ? ) and or is was are were has had in on at to for with from says said lie lies");

  private final List<Token> tokens;

  private NameJoiner(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The joined names, in text order, not overlapping. */
  static List<NameSpan> join(List<Token> tokens, List<NameSpan> names) {
    return new NameJoiner(tokens).join(names);
  }

  private List<NameSpan> join(List<NameSpan> names) {
    List<NameSpan> joined = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      NameSpan name = names.get(i);
      int behind = joined.isEmpty() ? 0 : joined.get(joined.size() - 1).to();
      if (name.from() < behind) {
        continue;
      }
      NameSpan next = i + 1 < names.size() ? names.get(i + 1) : null;
      joined.add(joined(name, next, behind));
    }
    return joined;
  }

  private NameSpan joined(NameSpan name, NameSpan next, int behind) {
    if (isPartOfPlace(name, behind)) {
      return new NameSpan(name.from() - 1, withEnding(name.to()), LOCATION);
    }
    if (isOfKind(name, behind)) {
      return new NameSpan(name.from() - 2, name.to(), LOCATION);
    }
    if (isPlace(name)) {
      return new NameSpan(name.from(), withEnding(name.to()), LOCATION);
    }
    if (name.type() == PERSON && isFirm(name, next)) {
      return new NameSpan(name.from(), withEnding(next.to()), ORGANIZATION);
    }
    if (name.type() != PERSON) {
      return name;
    }
    int from = isMonthName(name, behind) ? name.from() - 1 : name.from();
    return new NameSpan(from, withParticles(name, next), PERSON);
  }

  /** The John of St. John’s and the Ansel of Port Ansel, unless a given name stands before it. */
  private boolean isPartOfPlace(NameSpan name, int behind) {
    int before = name.from() - 1;
    return before >= behind
        && before >= 0
        && name.length() == 1
        && PLACES.contains(tokens.get(before).word())
        && !isCapitalisedWithin(before - 1)
        && (name.to() == tokens.size() || !tokens.get(name.to()).isCapitalised());
  }

  /** Whether a token is capitalised and does not begin a sentence. */
  private boolean isCapitalisedWithin(int i) {
    return i >= 0
        && tokens.get(i).isCapitalised()
        && !tokens.get(i).first()
        && !tokens.get(i + 1).first();
  }

  /** The Qatar of State of Qatar. */
  private boolean isOfKind(NameSpan name, int behind) {
    int kind = name.from() - 2;
    return name.type() == LOCATION
        && kind >= behind
        && kind >= 0
        && KINDS_OF_PLACES.contains(tokens.get(kind).word())
        && tokens.get(kind + 1).word().equals("of")
        && !isCapitalisedWithin(kind - 1);
  }

  /** St Andrews and Saint-Malo as a whole. */
  private boolean isPlace(NameSpan name) {
    String first = tokens.get(name.from()).word();
    boolean whole =
        name.length() == 2
                && PLACES.contains(first)
                && (name.type() == ORGANIZATION || withEnding(name.to()) > name.to())
            || name.length() == 3
                && SAINTS.contains(first)
                && tokens.get(name.from() + 1).word().equals("-");
    return whole && (name.to() == tokens.size() || !tokens.get(name.to()).isCapitalised());
  }

  private boolean isFirm(NameSpan name, NameSpan next) {
    return next != null
        && next.type() == PERSON
        && name.length() == 1
        && next.length() == 1
        && next.from() == name.to() + 1
        && tokens.get(name.to()).word().equals("&");
  }

  /** The index after a name with a possessive ending of its own, such as Jerry’s. */
  private int withEnding(int to) {
    boolean possessive = to < tokens.size() && POSSESSIVE.contains(tokens.get(to).word());
    return possessive && (to + 1 == tokens.size() || NOT_OWNED.contains(tokens.get(to + 1).word()))
        ? to + 1
        : to;
  }

  private boolean isMonthName(NameSpan name, int behind) {
    int month = name.from() - 1;
    return month >= behind
        && month >= 0
        && name.length() == 1
        && MONTHS.contains(tokens.get(month).word())
        && (month == 0 || !BEFORE_MONTHS.contains(tokens.get(month - 1).word()));
  }

  /** The index after a name that continues after one or two particles, such as von. */
  private int withParticles(NameSpan name, NameSpan next) {
    int i = name.to();
    while (i < tokens.size() && i - name.to() < 2 && PARTICLES.contains(tokens.get(i).word())) {
      i++;
    }
    if (i == name.to() || i == tokens.size() || !tokens.get(i).isCapitalised()) {
      return name.to();
    }
    return next != null && next.from() <= i ? next.to() : i + 1;
  }
}
