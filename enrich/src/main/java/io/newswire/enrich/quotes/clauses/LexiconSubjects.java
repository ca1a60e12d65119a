package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;

/** Finds the subject before or behind a verb, in languages where it can stand on both sides. */
final class LexiconSubjects {
  private final List<QuoteToken> tokens;
  private final NounPhrases phrases;

  LexiconSubjects(List<QuoteToken> tokens, NounPhrases phrases) {
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /** The index after the last token before a verb that is neither an adverb nor an auxiliary. */
  int left(int from, int verbAt) {
    int i = verbAt;
    while (i > from && isPartOfVerb(tokens.get(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether only adverbs and pronouns stand between the parts of a verb. */
  boolean isTogether(int finite, int cue) {
    return tokens.subList(Math.min(finite + 1, cue), cue).stream()
        .allMatch(it -> isPartOfVerb(it) || it.is(WordClass.PRONOUN));
  }

  /** The phrase that ends before a verb; null if there is none, or a preposition governs it. */
  NounPhrase before(int from, int left) {
    NounPhrase phrase = phrases.endingAt(from, left - 1);
    boolean governed =
        phrase != null
            && phrase.from() > from
            && tokens.get(phrase.from() - 1).is(WordClass.PREPOSITION);
    return governed ? null : phrase;
  }

  /**
   * The subject with an apposition between commas: {@code Jane Doe, the chief engineer, said}; null
   * if there is none.
   *
   * @param comma the index of the comma before the verb
   */
  NounPhrase beforeApposition(int from, int comma) {
    if (comma <= from || !tokens.get(comma).isComma() || tokens.get(comma - 1).isQuote()) {
      return null;
    }
    for (int i = comma - 1; i > from; i--) {
      if (tokens.get(i).isQuote()) {
        return null;
      }
      NounPhrase subject = tokens.get(i).isComma() ? apposed(from, i, comma) : null;
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  /** The name of two phrases between which a comma stands; null if there is none. */
  private NounPhrase apposed(int from, int opening, int closing) {
    NounPhrase phrase = before(from, opening);
    if (phrase == null || NounChunker.person(phrase.name())) {
      return phrase;
    }
    NounPhrase name = phrases.startingAt(opening + 1, closing);
    return name != null && NounChunker.person(name.name())
        ? new NounPhrase(phrase.from(), name.to(), name.name())
        : null;
  }

  /** The phrase that begins behind a verb; null if there is none. */
  NounPhrase behind(int from, int to) {
    int i = from;
    while (i < to && isPartOfVerb(tokens.get(i)) && !tokens.get(i).is(WordClass.DETERMINER)) {
      i++;
    }
    boolean none =
        i < to
            && tokens.get(i).mention() == null
            && (tokens.get(i).lexeme().cueVerb() != null
                || tokens.get(i).is(WordClass.CLAUSE_START));
    return none ? null : phrases.startingAt(i, to);
  }

  /** The name that ends {@code said the chief engineer, Jane Doe}; otherwise the phrase. */
  NounPhrase named(NounPhrase phrase, int end) {
    if (NounChunker.person(phrase.name()) || tokens.get(phrase.from()).is(WordClass.PRONOUN)) {
      return phrase;
    }
    NounPhrase name = ApposedNames.behind(phrase.to(), end, tokens, phrases);
    return name == null ? phrase : name;
  }

  /** {@code In the letter it says}: the text that says it, before the verb or behind it. */
  NounPhrase place(Sentence sentence, int verbAt) {
    int left = left(sentence.from(), verbAt);
    NounPhrase before = phrases.endingAt(sentence.from(), left - 1);
    for (int i = verbAt + 1; before == null && i < sentence.to() && tokens.get(i).isWord(); i++) {
      if (tokens.get(i).is(WordClass.PREPOSITION)) {
        return phrases.startingAt(i + 1, sentence.to());
      }
    }
    return before;
  }

  private static boolean isPartOfVerb(QuoteToken token) {
    return token.is(WordClass.ADVERB)
        || token.is(WordClass.CLITIC)
        || token.is(WordClass.AUXILIARY);
  }
}
