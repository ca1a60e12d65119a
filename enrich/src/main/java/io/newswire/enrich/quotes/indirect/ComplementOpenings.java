package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;
import java.util.Set;

/** Decides whether a {@link Complement} of a reporting verb begins at a token. */
final class ComplementOpenings {
  /** Words in the shortest clause without a known finite verb. */
  private static final int SHORTEST_CLAUSE = 5;

  /** The largest distance of the verb from the start of its clause, in tokens. */
  private static final int FARTHEST_VERB = 12;

  private static final Set<String> CURRENCIES = Set.of("$", "€", "£");

  private final List<QuoteToken> tokens;
  private final FiniteVerbs verbs;

  ComplementOpenings(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new FiniteVerbs(tokens);
  }

  /**
   * Whether a complement of one of the kinds that a verb takes begins at a token.
   *
   * @param subject whether the sentence names the speaker
   */
  boolean begins(CueVerb verb, boolean subject, int at, int end) {
    QuoteToken token = tokens.get(at);
    if (isInfinitive(at, end)) {
      return (verb.takes(Complement.INFINITIVE) || !subject && verb.takes(Complement.CLAUSE))
          && at + 2 < end
          && tokens.get(at + 1).mention() == null;
    }
    return verb.takes(Complement.QUESTION) && token.is(WordClass.INTERROGATIVE)
        || verb.takes(Complement.GERUND) && token.word().endsWith("ing") && !token.capital()
        || verb.takes(Complement.PREPOSITION) && isTopic(at, end)
        || verb.takes(Complement.OBJECT_INFINITIVE) && isObjectBefore("to", at, end)
        || verb.takes(Complement.OBJECT_OF) && isObjectBefore("of", at, end)
        || verb.takes(Complement.CLAUSE) && isClause(verb.base().equals("say"), at, end)
        || verb.takes(Complement.NOUN_PHRASE) && subject && isNounPhrase(at, end);
  }

  /** {@code to leave}, {@code not to leave}. */
  boolean isInfinitive(int at, int end) {
    return tokens.get(at).is("to")
        || tokens.get(at).is("not") && at + 1 < end && tokens.get(at + 1).is("to");
  }

  /** Whether a clause that begins with its subject, or an indirect question, is at a token. */
  boolean beginsWithSubject(CueVerb verb, int at, int end) {
    QuoteToken token = tokens.get(at);
    boolean subject =
        token.is(WordClass.PRONOUN) || token.is(WordClass.DETERMINER) || token.mention() != null;
    boolean clause = verb.takes(Complement.CLAUSE) || verb.takes(Complement.ADDRESSEE);
    return clause
            && subject
            && !isPronounAlone(at, end)
            && verbs.anyIn(at + 1, Math.min(end, at + FARTHEST_VERB))
        || verb.takes(Complement.QUESTION) && token.is(WordClass.INTERROGATIVE);
  }

  /**
   * Whether a clause without {@code that} begins at a token.
   *
   * @param say whether the verb is {@code say}, behind which a clause needs no known verb
   */
  boolean isClause(boolean say, int at, int end) {
    QuoteToken token = tokens.get(at);
    if (token.is(WordClass.NO_STATEMENT_START)
        || isAnswer(at, end)
        || isPronounAlone(at, end)
        || !token.isWord() && !CURRENCIES.contains(token.word())
        || token.is(WordClass.PREPOSITION) && !isApproximateNumber(at, end)
        || token.is(WordClass.TIME) && end - at < SHORTEST_CLAUSE) {
      return false;
    }
    return say && end - at >= SHORTEST_CLAUSE || verbs.anyIn(at, end);
  }

  /** {@code warned of a storm}; a pronoun as in {@code warned of that} tells nothing. */
  private boolean isTopic(int at, int end) {
    if (!tokens.get(at).is(WordClass.TOPIC_PREPOSITION) || at + 1 == end) {
      return false;
    }
    return !isPronounAlone(at + 1, end);
  }

  private boolean isPronounAlone(int at, int end) {
    QuoteToken token = tokens.get(at);
    boolean pronoun =
        token.is("it")
            || token.is("that")
            || token.is("this")
            || token.is(WordClass.OBJECT_PRONOUN);
    return pronoun && isAlone(at, end);
  }

  /** {@code said no}, {@code said so in May}. */
  private boolean isAnswer(int at, int end) {
    return tokens.get(at).is(WordClass.ANSWER) && isAlone(at, end);
  }

  /** Whether no noun or verb follows a word. */
  private boolean isAlone(int at, int end) {
    return at + 1 == end
        || !tokens.get(at + 1).isWord()
        || tokens.get(at + 1).is(WordClass.PREPOSITION)
        || tokens.get(at + 1).is(WordClass.TIME)
        || tokens.get(at + 1).is(WordClass.CLAUSE_START);
  }

  /** {@code about half of them left}. */
  private boolean isApproximateNumber(int at, int end) {
    return tokens.get(at).is(WordClass.APPROXIMATOR)
        && at + 1 < end
        && (tokens.get(at + 1).is(WordClass.STANDING_ALONE)
            || tokens.get(at + 1).is("half")
            || tokens.get(at + 1).isFigure());
  }

  private boolean isNounPhrase(int at, int end) {
    QuoteToken token = tokens.get(at);
    return token.isWord()
        && !token.is(WordClass.PREPOSITION)
        && !token.is(WordClass.CLAUSE_START)
        && !token.is(WordClass.AUXILIARY)
        && !token.isAdverb()
        && !isPronounAlone(at, end)
        && end - at >= 2;
  }

  /** Whether an object and then a word follow: {@code urged the crew to leave}. */
  private boolean isObjectBefore(String word, int at, int end) {
    QuoteToken first = tokens.get(at);
    if (!first.isWord() || first.is(WordClass.CLAUSE_START) || first.is(WordClass.PREPOSITION)) {
      return false;
    }
    for (int i = at + 1; i < end && i - at <= FARTHEST_VERB; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is(word) && token.mention() == null) {
        return true;
      }
      if (!token.isWord() && !token.is("'s") && !token.is(",") || verbs.isFinite(i)) {
        return false;
      }
    }
    return false;
  }
}
