package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.names.GivenNames;
import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds people by the words around a given name: one that begins a sentence before a verb of
 * people, a name after a title such as Mr, and a given name that was tagged as the place of that
 * name.
 */
final class GivenNameRules {
  /** Verbs whose subject is a person, or a place that stands for its government. */
  private static final Set<String> PERSONAL =
      WordList.of(
          """
          flew smiled laughed cried wept nodded shrugged sighed grinned blushed slept woke ate drank
          sat walked ran swam danced sang wore married loved hated needed wanted wished hoped felt
          knew thought believed remembered forgot learned learnt studied went came left arrived
          stayed worked
          lived spoke told said says asked replied added met called wrote read looked turned
          """);

  private static final Set<String> BE = Set.of("is", "was");

  /** Predicates of people, not of named things. */
  private static final Set<String> FEELINGS =
      WordList.of(
          """
          nervous glad happy sad angry afraid proud tired hungry thirsty upset delighted worried
          anxious excited pleased sorry ashamed shocked surprised born married single pregnant asleep
          awake lonely jealous furious relieved grateful eager
          """);

  private static final Set<String> TITLES =
      WordList.of("Mr Mr. Mrs Mrs. Ms Ms. Sheikh Sir Dame Dr Dr. Prof Prof. Rev Rev.");

  private static final Set<String> LANDSCAPE =
      WordList.of(
          """
          Island Islands Isle Beach City County Town Heights Park Bay Harbour Harbor River Creek
          Falls Hill Hills Valley Lake Springs Point Cape Coast Street Road Avenue Square Village
          Parish Province State District North South East West Airport Station Bridge Port
          """);

  private GivenNameRules() {}

  /** Adds these people and corrects their types; the result is in text order, not overlapping. */
  static List<NameSpan> apply(List<Token> tokens, List<NameSpan> names) {
    List<NameSpan> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (next < names.size() && names.get(next).from() == i) {
        NameSpan name = names.get(next++);
        int limit = next < names.size() ? names.get(next).from() : tokens.size();
        all.add(isTakenForPlace(tokens, name, limit) ? person(name) : name);
        i = all.get(all.size() - 1).to();
        continue;
      }
      int limit = next < names.size() ? names.get(next).from() : tokens.size();
      int to = isTitled(tokens, i) ? i + 1 : opensAsPerson(tokens, i, limit);
      if (to > i) {
        all.add(new NameSpan(i, to, PERSON));
      }
      i = Math.max(to, i + 1);
    }
    return all;
  }

  /**
   * The index after the name in {@code Sue was nervous} and {@code August Strand spoke}; {@code i}
   * if none begins at it.
   */
  private static int opensAsPerson(List<Token> tokens, int i, int limit) {
    Token token = tokens.get(i);
    if (!token.first() || !isInitialCapital(token) || !GivenNames.contains(token.word())) {
      return i;
    }
    boolean surname = i + 1 < limit && isInitialCapital(tokens.get(i + 1));
    int to = surname ? i + 2 : i + 1;
    return isPersonal(tokens, to) ? to : i;
  }

  private static boolean isInitialCapital(Token token) {
    return token.isCapitalised() && !token.isAllCapitals() && token.word().length() > 1;
  }

  private static boolean isPersonal(List<Token> tokens, int verb) {
    if (verb >= tokens.size()) {
      return false;
    }
    String word = tokens.get(verb).word();
    return PERSONAL.contains(word)
        || BE.contains(word)
            && verb + 1 < tokens.size()
            && FEELINGS.contains(tokens.get(verb + 1).word());
  }

  /** {@code Mr Orr} and {@code Sheikh Orr}. */
  private static boolean isTitled(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return i > 0
        && isInitialCapital(token)
        && TITLES.contains(tokens.get(i - 1).word())
        && !NameBoundaries.isTitle(token);
  }

  /**
   * Whether a place is a person, as in {@code Paris Quill flew to Paris}, in whole or in its first
   * word.
   */
  private static boolean isTakenForPlace(List<Token> tokens, NameSpan name, int limit) {
    int to = name.from() + 2;
    return name.type() == LOCATION
        && name.length() <= 2
        && to <= Math.max(limit, name.to())
        && to <= tokens.size()
        && GivenNames.contains(tokens.get(name.from()).word())
        && isInitialCapital(tokens.get(to - 1))
        && !LANDSCAPE.contains(tokens.get(to - 1).word())
        && isPersonal(tokens, to);
  }

  private static NameSpan person(NameSpan place) {
    return new NameSpan(place.from(), place.from() + 2, PERSON);
  }
}
