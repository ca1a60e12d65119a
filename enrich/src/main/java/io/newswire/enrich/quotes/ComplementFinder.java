package io.newswire.enrich.quotes;

import java.util.List;
import java.util.Set;

/** Finds where the statement behind a reporting verb begins. */
final class ComplementFinder {
  /** The largest distance of a statement from its verb, behind adverbials, in tokens. */
  private static final int FARTHEST = 12;

  /** Words in the shortest clause without a known finite verb. */
  private static final int SHORTEST_CLAUSE = 5;

  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "whether", "if", "what", "why", "how", "when", "who", "where", "whom", "whose", "which");

  /** Words that join clauses or compare, so that they begin no statement. */
  private static final Set<String> JOINTS =
      Set.of("and", "or", "nor", "but", "than", "so", "yet", "as", "which", "whom", "whose", "who");

  /** Prepositions that also stand before a number: {@code said about half of them left}. */
  private static final Set<String> APPROXIMATE =
      Set.of("about", "over", "under", "around", "between");

  private static final Set<String> TOPICS = Set.of("of", "about", "against");

  private static final Set<String> TIMES = Set.of("late", "last", "early", "earlier", "this");

  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final FiniteVerbs verbs;

  ComplementFinder(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /** The index of the first token of the statement behind a clause; -1 if none begins there. */
  int start(ReportingClause clause, int end) {
    CueVerb verb = clause.verb();
    int first = clause.to();
    int at = behindAdverbs(first, end);
    if (at >= end || clause.inverted() && clause.subject() != null && !isPassive(clause)) {
      return -1;
    }
    if (verb.takes(Complement.ADDRESSEE)) {
      int said = behindAddressee(verb, at, end);
      if (said >= 0) {
        return said;
      }
    }
    int that = that(first, at, end);
    if (that >= 0) {
      return that;
    }
    if (tokens.get(at).is(":")) {
      boolean clauseBehind = at + 1 < end && opensClause(true, at + 1, end);
      return clauseBehind ? at + 1 : -1;
    }
    if (opens(verb, clause.subject() != null, at, end)) {
      return at;
    }
    int behind = behindPhrase(at, end);
    return behind > at && behind < end && opensSurely(verb, behind, end) ? behind : -1;
  }

  /**
   * The {@code that} of a noun behind a phrase: {@code her claim in May that …}; else the start.
   */
  int thatBehind(int from, int end) {
    if (from >= end) {
      return from;
    }
    int behind = behindPhrase(from, end);
    return behind < end && tokens.get(behind).is("that") ? behind : from;
  }

  /** {@code was asked by reporters whether …}. */
  private boolean isPassive(ReportingClause clause) {
    return clause.subject().from() > clause.cueTo()
        && tokens.get(clause.subject().from() - 1).is("by");
  }

  /** {@code that} directly behind the verb, or behind adverbials. */
  private int that(int first, int at, int end) {
    if (tokens.get(at).is("that")) {
      return at;
    }
    if (!isAdverbial(at) && !tokens.get(at).isComma() && at == first) {
      return -1;
    }
    for (int i = at; i < end && i - at <= FARTHEST; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is("that")) {
        boolean relative = i + 1 < end && verbs.isFinite(i + 1);
        return relative ? -1 : i;
      }
      CueVerb cue = token.lexeme().cueVerb();
      if (cue != null && cue.form() == CueVerb.Form.GERUND) {
        return -1;
      }
      if (!token.isWord()
          && !token.isQuote()
          && !token.is(",")
          && !token.is("'s")
          && !token.is("'")) {
        return -1;
      }
      if (i > at && verbs.isFinite(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a statement of one of the kinds that a verb takes begins at a token. */
  private boolean opens(CueVerb verb, boolean clauseSubject, int at, int end) {
    QuoteToken token = tokens.get(at);
    if (token.is("to") || token.is("not") && at + 1 < end && tokens.get(at + 1).is("to")) {
      return (verb.takes(Complement.INFINITIVE) || !clauseSubject && verb.takes(Complement.CLAUSE))
          && at + 2 < end
          && !isName(at + 1);
    }
    if (QUESTION_WORDS.contains(token.word()) && verb.takes(Complement.QUESTION)) {
      return true;
    }
    if (token.word().endsWith("ing") && verb.takes(Complement.GERUND) && !token.capital()) {
      return true;
    }
    if (TOPICS.contains(token.word()) && verb.takes(Complement.PREPOSITION)) {
      return true;
    }
    if (verb.takes(Complement.OBJECT_INFINITIVE) && objectFollowedBy("to", at, end)
        || verb.takes(Complement.OBJECT_OF) && objectFollowedBy("of", at, end)) {
      return true;
    }
    if (verb.takes(Complement.CLAUSE) && opensClause(verb.base().equals("say"), at, end)) {
      return true;
    }
    return verb.takes(Complement.NOUN_PHRASE) && clauseSubject && opensPhrase(at, end);
  }

  private boolean isName(int at) {
    return tokens.get(at).mention() != null;
  }

  private boolean opensPhrase(int at, int end) {
    QuoteToken token = tokens.get(at);
    return token.isWord()
        && !token.is(WordClass.PREPOSITION)
        && !token.is(WordClass.CLAUSE_START)
        && !token.is(WordClass.AUXILIARY)
        && !token.isAdverb()
        && end - at >= 2;
  }

  /** {@code said on Monday the port was full}: only what can be nothing but a clause. */
  private boolean opensSurely(CueVerb verb, int at, int end) {
    QuoteToken token = tokens.get(at);
    boolean subject =
        token.is(WordClass.PRONOUN) || token.is(WordClass.DETERMINER) || token.mention() != null;
    boolean clause = verb.takes(Complement.CLAUSE) || verb.takes(Complement.ADDRESSEE);
    return clause && subject && verbs.anyIn(at + 1, Math.min(end, at + FARTHEST))
        || verb.takes(Complement.QUESTION) && QUESTION_WORDS.contains(token.word());
  }

  private boolean opensClause(boolean say, int at, int end) {
    QuoteToken token = tokens.get(at);
    boolean answer =
        (token.is("no") || token.is("yes") || token.is("so") || token.is("nothing"))
            && (at + 1 == end
                || !tokens.get(at + 1).isWord()
                || tokens.get(at + 1).is(WordClass.PREPOSITION)
                || tokens.get(at + 1).is(WordClass.CLAUSE_START));
    boolean number =
        APPROXIMATE.contains(token.word())
            && at + 1 < end
            && (tokens.get(at + 1).is(WordClass.STANDING_ALONE) || isNumber(tokens.get(at + 1)));
    if (answer || JOINTS.contains(token.word()) || !token.isWord() && !isCurrency(token)) {
      return false;
    }
    if (token.is(WordClass.PREPOSITION) && !number || isTime(at, end)) {
      return false;
    }
    return say && end - at >= SHORTEST_CLAUSE || verbs.anyIn(at, end);
  }

  private static boolean isCurrency(QuoteToken token) {
    return token.is("$") || token.is("€") || token.is("£");
  }

  private static boolean isNumber(QuoteToken token) {
    return token.is("half") || !token.isQuote() && Character.isDigit(token.word().charAt(0));
  }

  /** Whether words such as {@code last week} begin at a token. */
  private boolean isTime(int at, int end) {
    return TIMES.contains(tokens.get(at).word()) && end - at < SHORTEST_CLAUSE;
  }

  private boolean isAdverbial(int at) {
    QuoteToken token = tokens.get(at);
    return token.is(WordClass.PREPOSITION) || token.isAdverb() || TIMES.contains(token.word());
  }

  private int behindAdverbs(int from, int end) {
    int i = from;
    while (i < end
        && tokens.get(i).isAdverb()
        && !tokens.get(i).is(WordClass.DETERMINER)
        && !tokens.get(i).is("all")) {
      i++;
    }
    return i;
  }

  /** The index after a prepositional phrase or an expression of time at a token. */
  private int behindPhrase(int at, int end) {
    if (!tokens.get(at).is(WordClass.PREPOSITION) || tokens.get(at).is("of")) {
      return at;
    }
    NounPhrase object = at + 1 < end ? phrases.startingAt(at + 1, Math.min(end, at + 4)) : null;
    if (object == null) {
      return at;
    }
    int behind = at + 1;
    while (behind < Math.min(object.to(), end)
        && !tokens.get(behind).is(WordClass.PRONOUN)
        && (behind == at + 1 || !tokens.get(behind).is(WordClass.DETERMINER))) {
      behind++;
    }
    return behindAdverbs(behind, end);
  }

  /** The start of the statement behind an addressee; -1 if there is none. */
  private int behindAddressee(CueVerb verb, int at, int end) {
    NounPhrase addressee = addressee(at, end);
    if (addressee == null) {
      return -1;
    }
    for (int i = addressee.to(); i < end && i - at <= FARTHEST; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is("that") || QUESTION_WORDS.contains(token.word()) && !token.is("who")) {
        return i;
      }
      if (token.is("to") || token.is("not") && i + 1 < end && tokens.get(i + 1).is("to")) {
        return verb.takes(Complement.OBJECT_INFINITIVE) ? at : -1;
      }
      if (i > at && !isName(i) && opensSurely(verb, i, end) && tokens.get(i).mention() == null
          || i > at
              && isName(i)
              && tokens.get(i - 1).mention() == null
              && !tokens.get(i - 1).is(WordClass.PREPOSITION)
              && opensSurely(verb, i, end)) {
        if (!tokens.get(i - 1).is(WordClass.PREPOSITION)) {
          return i;
        }
      }
      if (!token.isWord() || token.is("of") || verbs.isFinite(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** The object of a verb that names whom somebody speaks to; null if there is none. */
  NounPhrase addressee(int at, int end) {
    if (at >= end) {
      return null;
    }
    QuoteToken token = tokens.get(at);
    if (isObjectPronoun(token)) {
      return new NounPhrase(at, at + 1, null);
    }
    if (token.is(WordClass.PRONOUN) || token.is(WordClass.RELATIVE)) {
      return null;
    }
    NounPhrase phrase = phrases.startingAt(at, end);
    if (phrase == null) {
      return null;
    }
    int to = at + 1;
    while (to < phrase.to()
        && !(tokens.get(to).is(WordClass.DETERMINER)
            || tokens.get(to).is(WordClass.PREPOSITION)
            || tokens.get(to).mention() != null
                && tokens.get(to - 1).mention() != null
                && tokens.get(to).mention() != tokens.get(to - 1).mention())) {
      to++;
    }
    return new NounPhrase(at, to, null);
  }

  private static boolean isObjectPronoun(QuoteToken token) {
    return Set.of("him", "her", "them", "me", "us", "you", "it").contains(token.word());
  }

  private boolean objectFollowedBy(String word, int at, int end) {
    QuoteToken first = tokens.get(at);
    if (!first.isWord() || first.is(WordClass.CLAUSE_START) || first.is(WordClass.PREPOSITION)) {
      return false;
    }
    for (int i = at + 1; i < end && i - at <= FARTHEST; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is(word) && !isName(i)) {
        return true;
      }
      if (!token.isWord() && !token.is("'s") && !token.is(",") || verbs.isFinite(i)) {
        return false;
      }
    }
    return false;
  }
}
