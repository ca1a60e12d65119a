package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import java.util.List;

/**
 * Finds noun phrases next to a reporting verb without a parser: names, pronouns, and common nouns
 * with their modifiers, up to the next clause.
 */
public final class NounChunker implements NounPhrases {
  private static final int LONGEST = 14;

  private final List<QuoteToken> tokens;

  public NounChunker(List<QuoteToken> tokens) {
    this.tokens = tokens;
  }

  /** The phrase that ends before {@code end}, skipping appositions and brackets; null if none. */
  public NounPhrase before(int from, int end) {
    int i = end - 1;
    while (i >= from && tokens.get(i).is(")")) {
      i = opening(from, i) - 1;
    }
    if (i < from) {
      return null;
    }
    boolean bracket = i > from && tokens.get(i).isComma() && tokens.get(i - 1).is(")");
    NounPhrase bracketed = bracket ? before(from, i) : null;
    if (bracketed != null && person(bracketed.name())) {
      return bracketed;
    }
    return tokens.get(i).isComma() ? beforeApposition(from, i) : endingAt(from, i);
  }

  /** The phrase whose apposition or relative clause ends with the comma at {@code comma}. */
  private NounPhrase beforeApposition(int from, int comma) {
    NounPhrase common = null;
    for (int i = comma - 1; i > from; i--) {
      QuoteToken token = tokens.get(i);
      if (token.isQuote()) {
        break;
      }
      if (!token.isComma()) {
        continue;
      }
      NounPhrase phrase = tokens.get(i - 1).is(")") ? before(from, i) : endingAt(from, i - 1);
      if (phrase != null && (person(phrase.name()) || first(phrase).is(WordClass.PRONOUN))) {
        return phrase;
      }
      if (common == null) {
        NounPhrase apposed = endingAt(i + 1, comma - 1);
        boolean named = apposed != null && person(apposed.name()) && apposed.from() - i <= 3;
        common = named ? apposed : phrase;
      }
    }
    return common;
  }

  private QuoteToken first(NounPhrase phrase) {
    return tokens.get(phrase.from());
  }

  private int opening(int from, int closing) {
    int i = closing;
    while (i > from && !tokens.get(i).is("(")) {
      i--;
    }
    return i;
  }

  /** The phrase whose last word is at {@code last}; null if no phrase can end there. */
  @Override
  public NounPhrase endingAt(int from, int last) {
    if (last < from || !nominal(tokens.get(last)) && !(last > from && tokens.get(last).capital())) {
      return null;
    }
    QuoteToken end = tokens.get(last);
    if (end.is(WordClass.PRONOUN)) {
      return new NounPhrase(last, last + 1, null);
    }
    if (end.is(WordClass.RELATIVE)) {
      return relative(from, last);
    }
    int start = start(from, last);
    return start > last ? null : phrase(start, last + 1);
  }

  /** Resolves {@code who}: a name is added to the pronoun, other words replace it. */
  private NounPhrase relative(int from, int last) {
    boolean parted =
        last > from && (tokens.get(last - 1).isComma() || tokens.get(last - 1).is("("));
    int before = parted ? last - 1 : last;
    if (before > from && !tokens.get(last).is("that") && person(tokens.get(before - 1).mention())) {
      return new NounPhrase(last, last + 1, tokens.get(before - 1).mention());
    }
    NounPhrase antecedent = before(from, before);
    return antecedent == null || antecedent.name() == null || tokens.get(last).is("that")
        ? antecedent
        : new NounPhrase(last, last + 1, antecedent.name());
  }

  /** The owner of a noun, by a possessive up to three words before it; null if none. */
  NounPhrase ownerOf(int from, int noun) {
    for (int i = noun - 1; i >= from && noun - i <= 4; i--) {
      QuoteToken token = tokens.get(i);
      if (token.is(WordClass.POSSESSIVE)) {
        return new NounPhrase(i, i + 1, null);
      }
      if (token.is("'s") || token.is("'") || token.is("’")) {
        return endingAt(from, i - 1);
      }
      if (!token.isWord() || token.is(WordClass.PREPOSITION) || token.is(WordClass.AUXILIARY)) {
        return null;
      }
    }
    return null;
  }

  private int start(int from, int last) {
    int i = last;
    while (i > from && last - i < LONGEST && joins(i - 1)) {
      i--;
      if (tokens.get(i).is(WordClass.DETERMINER) && !preposition(i - 1, from)) {
        break;
      }
    }
    if (!tokens.get(i).is(WordClass.PREPOSITION)) {
      return i;
    }
    // "In Ohio Jane Doe": an opening adverbial is not part of the phrase.
    int name = last;
    Mention mention = tokens.get(last).mention();
    while (mention != null && name - 1 > i && tokens.get(name - 1).mention() == mention) {
      name--;
    }
    while (mention == null && name - 1 > i && !tokens.get(name - 1).is(WordClass.PREPOSITION)) {
      name--;
    }
    return name;
  }

  private boolean preposition(int i, int from) {
    return i > from && tokens.get(i).is(WordClass.PREPOSITION);
  }

  /** Whether the token can stand inside a noun phrase, before its last word. */
  private boolean joins(int i) {
    QuoteToken token = tokens.get(i);
    if (token.is("'s") || token.is("'")) {
      return true;
    }
    if (!token.isWord()
        || token.mention() == null && token.lexeme().cueVerb() != null && verbal(i)) {
      return false;
    }
    return !token.is(WordClass.CLAUSE_START)
        && !token.isPast(i == 0 ? null : tokens.get(i - 1))
        && !token.is(WordClass.AUXILIARY)
        && !token.is(WordClass.PRONOUN);
  }

  /** Whether a form of a reporting verb is a verb, by its ending. */
  private boolean verbal(int i) {
    CueVerb.Form form = tokens.get(i).lexeme().cueVerb().form();
    return form == CueVerb.Form.PAST || form == CueVerb.Form.GERUND;
  }

  private static boolean nominal(QuoteToken token) {
    return token.isWord()
        && !token.is(WordClass.AUXILIARY)
        && !token.is(WordClass.PREPOSITION)
        && (!token.is(WordClass.DETERMINER) || token.is(WordClass.STANDING_ALONE))
        && (!token.is(WordClass.CLAUSE_START) || token.is(WordClass.RELATIVE));
  }

  /** The phrase that begins at {@code from}, as the subject after a verb; null if none. */
  @Override
  public NounPhrase startingAt(int from, int end) {
    if (from >= end || !tokens.get(from).isWord()) {
      return null;
    }
    if (tokens.get(from).is(WordClass.PRONOUN)) {
      return new NounPhrase(from, from + 1, null);
    }
    boolean starts =
        tokens.get(from).capital()
            || tokens.get(from).mention() != null
            || tokens.get(from).is(WordClass.DETERMINER)
            || nominal(tokens.get(from));
    if (!starts || tokens.get(from).is(WordClass.PREPOSITION)) {
      return null;
    }
    int to = from + 1;
    while (to < end && to - from < LONGEST && joinsForward(to)) {
      to++;
    }
    while (to > from + 1 && !nominal(tokens.get(to - 1)) && !tokens.get(to - 1).is("'s")) {
      to--;
    }
    return to == from + 1 && !nominal(tokens.get(from)) && !tokens.get(from).capital()
        ? null
        : phrase(from, to);
  }

  private boolean joinsForward(int i) {
    QuoteToken token = tokens.get(i);
    if (token.mention() != null) {
      return true;
    }
    if (token.is("in") || token.is("on") || token.is("during") || token.is("after")) {
      return false;
    }
    return joins(i) && !token.isAdverb();
  }

  private NounPhrase phrase(int from, int to) {
    int head = to;
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).is(WordClass.PREPOSITION) && tokens.get(i).mention() == null) {
        head = i;
        break;
      }
    }
    return new NounPhrase(from, to, tokens.get(head - 1).mention());
  }

  public static boolean person(Mention mention) {
    return mention != null && mention.type() == EntityType.PERSON;
  }
}
