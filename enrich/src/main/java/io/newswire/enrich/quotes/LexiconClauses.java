package io.newswire.enrich.quotes;

import io.newswire.enrich.quotes.CueVerb.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the reporting clauses of a sentence by the forms that the lexicon lists, in languages where
 * the subject can stand before or behind its verb.
 */
final class LexiconClauses {
  static final String SOURCE = "according to";

  private static final CueVerb ACCORDING_TO =
      new CueVerb(SOURCE, Form.GERUND, true, false, Set.of());

  /** The largest distance of a participle or particle from its verb, in tokens. */
  private static final int FARTHEST_PART = 20;

  private final List<QuoteToken> tokens;
  private final Lexicon lexicon;
  private final NounPhrases phrases;

  /** The subject of the clause before; null at first. */
  private NounPhrase previous;

  LexiconClauses(List<QuoteToken> tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    phrases = lexicon.phrases(tokens);
  }

  /** The clauses of a sentence, in the order of their cues; sentences come in text order. */
  List<ReportingClause> of(Sentence sentence) {
    List<ReportingClause> clauses = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      ReportingClause clause = source(sentence, i);
      if (clause == null) {
        clause = verb(sentence, i);
      }
      if (clause != null) {
        clauses.add(clause);
        previous = clause.verb().speech() ? clause.subject() : previous;
        i = Math.max(i, clause.cueTo() - 1);
      }
    }
    return clauses;
  }

  private ReportingClause source(Sentence sentence, int i) {
    if (tokens.get(i).isQuote()) {
      return null;
    }
    int end = lexicon.sources().endBefore(tokens, i, sentence.to());
    NounPhrase source = end < 0 ? null : phrases.startingAt(end, sentence.to());
    if (source == null) {
      end = i + 1;
      source = lexicon.sources().ofStatements(tokens, i, sentence.to(), phrases);
    }
    if (source != null) {
      return new ReportingClause(i, end, ACCORDING_TO, source, true, true);
    }
    if (inserts(sentence, i)) {
      source = phrases.startingAt(i + 1, sentence.to());
      return source == null
          ? null
          : new ReportingClause(i, i + 1, ACCORDING_TO, source, true, true);
    }
    end = lexicon.sources().endBehind(tokens, i, sentence.to());
    source = end < 0 ? null : phrases.endingAt(sentence.from(), i - 1);
    return source == null ? null : new ReportingClause(i, end, ACCORDING_TO, source, false, true);
  }

  /** {@code …, so Jane Doe}. */
  private boolean inserts(Sentence sentence, int i) {
    return i - 1 > sentence.from()
        && tokens.get(i).is(WordClass.SO)
        && (tokens.get(i - 1).isComma() || tokens.get(i - 1).isQuote());
  }

  private ReportingClause verb(Sentence sentence, int i) {
    QuoteToken token = tokens.get(i);
    if (!token.isWord() || token.mention() != null || token.capital() && i > sentence.from()) {
      return null;
    }
    CueVerb participle = lexicon.verbs().participles().get(token.word());
    ReportingClause helped = participle == null ? null : participle(sentence, i, participle);
    CueVerb verb = token.lexeme().cueVerb();
    if (helped != null || verb != null && verb.form() == Form.PARTICIPLE) {
      return helped;
    }
    Map<String, CueVerb> separable =
        lexicon.verbs().separable().getOrDefault(token.word(), Map.of());
    int particle = separable.isEmpty() ? -1 : particle(sentence, i, separable);
    if (particle > 0) {
      verb = separable.get(tokens.get(particle).word());
    }
    boolean noun =
        i > sentence.from()
            && tokens.get(i - 1).is(WordClass.DETERMINER)
            && !lexicon.hasOrdinalStops();
    return verb == null || noun ? null : clause(sentence, i, i, i + 1, verb);
  }

  /** The index of the particle of a separable verb; -1 if there is none in its clause. */
  private int particle(Sentence sentence, int verbAt, Map<String, CueVerb> separable) {
    for (int i = verbAt + 1; i < sentence.to() && i <= verbAt + FARTHEST_PART; i++) {
      boolean closes =
          i + 1 == sentence.to()
              || !tokens.get(i + 1).isWord()
              || tokens.get(i + 1).is(WordClass.CLAUSE_START);
      if (separable.containsKey(tokens.get(i).word()) && closes) {
        return i;
      }
    }
    return -1;
  }

  /** {@code hat … gesagt}, {@code ha detto}: the auxiliary has the place of the finite verb. */
  private ReportingClause participle(Sentence sentence, int at, CueVerb verb) {
    for (int i = at - 1; i >= sentence.from() && at - i <= FARTHEST_PART; i--) {
      QuoteToken token = tokens.get(i);
      if (token.is(
          lexicon.verbs().passives().contains(verb.base()) ? WordClass.BE : WordClass.HAVE)) {
        return clause(sentence, i, at, at + 1, verb);
      }
      if (token.is(WordClass.CLAUSE_START) && !token.is(WordClass.AND)) {
        break;
      }
    }
    if (previous != null && at > sentence.from() && tokens.get(at - 1).is(WordClass.AND)) {
      return new ReportingClause(at, at + 1, verb, previous, false, false);
    }
    boolean last = at + 1 < sentence.to() && tokens.get(at + 1).is(WordClass.HAVE);
    return last ? clause(sentence, at, at, at + 1, verb) : null;
  }

  /**
   * The clause of a verb.
   *
   * @param finite the index of its finite part
   */
  private ReportingClause clause(Sentence sentence, int finite, int cue, int cueTo, CueVerb verb) {
    int left = left(sentence.from(), finite);
    int start = isTogether(finite, cue) ? finite : cue;
    boolean opens =
        left == sentence.from() || tokens.get(left - 1).isQuote() || tokens.get(left - 1).isComma();
    NounPhrase before =
        opens ? apposed(sentence.from(), left - 1) : subjectBefore(sentence.from(), left);
    NounPhrase behind = subjectBehind(finite + 1, cue > finite ? cue : sentence.to());
    if (behind == null && cue > finite) {
      behind = subjectBehind(cueTo, sentence.to());
    }
    boolean named = behind != null && NounChunker.person(behind.name());
    if (before != null && !(opens && named)) {
      return new ReportingClause(start, cueTo, verb, before, false, true);
    }
    boolean introduced = start - 1 > sentence.from() && tokens.get(start - 1).is(WordClass.SO);
    int from = introduced ? start - 1 : start;
    if (behind != null && tokens.get(behind.from()).is(WordClass.IMPERSONAL)) {
      behind = place(sentence, cue);
    }
    if (behind == null) {
      return coordinated(sentence, left) && previous != null
          ? new ReportingClause(start, cueTo, verb, previous, false, false)
          : null;
    }
    return new ReportingClause(from, cueTo, verb, named(behind, sentence.to()), true, true);
  }

  /** Whether only adverbs and pronouns stand between the parts of a verb. */
  private boolean isTogether(int finite, int cue) {
    return tokens.subList(Math.min(finite + 1, cue), cue).stream()
        .allMatch(it -> isPartOfVerb(it) || it.is(WordClass.PRONOUN));
  }

  /**
   * Whether a verb can have the subject of the verb before: {@code …, and announced …}, and at the
   * beginning of a sentence where pronouns are left out.
   */
  private boolean coordinated(Sentence sentence, int left) {
    boolean opens = left == sentence.from() || tokens.get(left - 1).isQuote();
    return opens
        ? lexicon.dropsPronouns()
        : tokens.get(left - 1).is(WordClass.AND)
            && (lexicon.dropsPronouns() || left - 1 > sentence.from());
  }

  /** The index after the last token before a verb that is neither an adverb nor an auxiliary. */
  private int left(int from, int verbAt) {
    int i = verbAt;
    while (i > from && isPartOfVerb(tokens.get(i - 1))) {
      i--;
    }
    return i;
  }

  /** The name that ends {@code said the chief engineer, Jane Doe}; otherwise the phrase. */
  private NounPhrase named(NounPhrase phrase, int end) {
    if (NounChunker.person(phrase.name())
        || tokens.get(phrase.from()).is(WordClass.PRONOUN)
        || phrase.to() + 1 >= end
        || !tokens.get(phrase.to()).is(",")) {
      return phrase;
    }
    NounPhrase name = phrases.startingAt(phrase.to() + 1, end);
    boolean closed = name != null && (name.to() == end || !tokens.get(name.to()).isWord());
    return closed && NounChunker.person(name.name()) ? name : phrase;
  }

  /** {@code In the letter it says}: the text that says it, behind the verb or before it. */
  private NounPhrase place(Sentence sentence, int verbAt) {
    int left = left(sentence.from(), verbAt);
    NounPhrase before = phrases.endingAt(sentence.from(), left - 1);
    for (int i = verbAt + 1; before == null && i < sentence.to() && tokens.get(i).isWord(); i++) {
      if (tokens.get(i).is(WordClass.PREPOSITION)) {
        return phrases.startingAt(i + 1, sentence.to());
      }
    }
    return before;
  }

  /** {@code Jane Doe, the chief engineer, said}: the phrase before the comma that opens it. */
  private NounPhrase apposed(int from, int comma) {
    if (comma <= from || !tokens.get(comma).isComma() || tokens.get(comma - 1).isQuote()) {
      return null;
    }
    for (int i = comma - 1; i > from; i--) {
      if (tokens.get(i).isQuote()) {
        return null;
      }
      if (tokens.get(i).isComma()) {
        NounPhrase phrase = subjectBefore(from, i);
        if (phrase != null && NounChunker.person(phrase.name())) {
          return phrase;
        }
        NounPhrase name = phrases.startingAt(i + 1, comma);
        if (phrase != null && name != null && NounChunker.person(name.name())) {
          return new NounPhrase(phrase.from(), name.to(), name.name());
        }
      }
    }
    return null;
  }

  private NounPhrase subjectBefore(int from, int left) {
    NounPhrase phrase = phrases.endingAt(from, left - 1);
    if (phrase == null) {
      return null;
    }
    boolean governed =
        phrase.from() > from && tokens.get(phrase.from() - 1).is(WordClass.PREPOSITION);
    return governed ? null : phrase;
  }

  private NounPhrase subjectBehind(int from, int to) {
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

  private static boolean isPartOfVerb(QuoteToken token) {
    return token.is(WordClass.ADVERB)
        || token.is(WordClass.CLITIC)
        || token.is(WordClass.AUXILIARY);
  }
}
