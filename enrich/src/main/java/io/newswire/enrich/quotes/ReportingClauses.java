package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the reporting verbs of a sentence and their subjects. */
final class ReportingClauses {
  private static final CueVerb ACCORDING_TO =
      new CueVerb("according to", CueVerb.Form.GERUND, true, false, Set.of());

  /** The largest distance of {@code by} from a passive verb, in tokens. */
  private static final int FARTHEST_BY = 4;

  /**
   * The largest distance of the name from a phrase such as {@code said the chief engineer}, in
   * tokens.
   */
  private static final int FARTHEST_NAME = 6;

  private static final Set<String> NUMBERS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** Words in the longest subject behind a verb and a comma. */
  private static final int LONGEST_SPEAKER = 5;

  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final ReportingVerbs verbs;
  private final SubjectFinder subjects;

  ReportingClauses(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new ReportingVerbs(tokens);
    this.subjects = new SubjectFinder(tokens);
  }

  /** The clauses of a sentence, in the order of their verbs. */
  List<ReportingClause> of(Sentence sentence) {
    List<ReportingClause> clauses = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      CueVerb verb = verbs.at(sentence, i);
      ReportingClause clause = verb == null ? null : clause(sentence, i, verb, clauses);
      if (clause == null) {
        clause = tokens.get(i).isCueNoun() ? nounCue(sentence, i) : accordingTo(sentence, i);
      }
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** {@code Jane Doe's claim that ...} and {@code her claim that ...}. */
  private ReportingClause nounCue(Sentence sentence, int noun) {
    NounPhrase owner = phrases.ownerOf(sentence.from(), noun);
    return owner == null
        ? null
        : new ReportingClause(noun, noun + 1, CueVerb.NOUN, owner, false, true);
  }

  private ReportingClause accordingTo(Sentence sentence, int i) {
    if (!tokens.get(i).is("according") || i + 1 == sentence.to() || !tokens.get(i + 1).is("to")) {
      return null;
    }
    NounPhrase source = phrases.startingAt(i + 2, sentence.to());
    return source == null ? null : new ReportingClause(i, i + 2, ACCORDING_TO, source, true, true);
  }

  private ReportingClause clause(
      Sentence sentence, int verbAt, CueVerb verb, List<ReportingClause> earlier) {
    int from = sentence.from();
    int left = verbs.left(from, verbAt);
    boolean gerund = verb.form() == CueVerb.Form.GERUND;
    boolean progressive = verbs.hasBe(left, verbAt);
    if (progressive && !gerund) {
      return byAgent(sentence, verbAt, verb);
    }
    QuoteToken before = left > from ? tokens.get(left - 1) : null;
    if (before != null
        && before.is("as")
        && verbAt + 1 < sentence.to()
        && tokens.get(verbAt + 1).is("by")) {
      return byAgent(sentence, verbAt, verb);
    }
    ReportingClause inverted = inverted(sentence, verbAt, verb, before, left);
    if (inverted != null) {
      return inverted;
    }
    if (left - 3 >= from && isShare(left - 3)) {
      NounPhrase share = new NounPhrase(left - 3, left, null);
      return new ReportingClause(verbAt, verbAt + 1, verb, share, false, true);
    }
    if (before == null || verbs.isNoun(left, verbAt, verb)) {
      return null;
    }
    if (gerund && !progressive) {
      return participle(sentence, verbAt, verb, left, earlier);
    }
    if (coordinated(before)) {
      return dependent(sentence, verbAt, verb, earlier);
    }
    NounPhrase subject = beforeVerb(from, left);
    if (subject == null || bare(subject)) {
      boolean apart = subject == null && before.isComma();
      return apart || verb.speech() && endsRelativeClause(from, left)
          ? dependent(sentence, verbAt, verb, earlier)
          : null;
    }
    boolean clause = opensClause(verb, verbAt + 1, sentence.to());
    return verb.form() == CueVerb.Form.PRESENT && !definite(subject) && !clause
        ? null
        : new ReportingClause(verbAt, verbAt + 1, verb, subject, false, true);
  }

  /**
   * Whether the words behind a verb show that it is one: {@code claim that}, {@code claim they}.
   */
  private boolean opensClause(CueVerb verb, int next, int end) {
    return next < end
        && (tokens.get(next).is("that")
            || tokens.get(next).is(WordClass.PRONOUN)
            || verb.base().equals("say") && tokens.get(next).isWord());
  }

  /** Whether an object pronoun parts a verb from its subject: {@code pilots who know him say}. */
  private boolean endsRelativeClause(int from, int verbAt) {
    for (int i = from + 1; i < verbAt - 1; i++) {
      if (tokens.get(i).is(WordClass.RELATIVE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The phrase before a verb, skipping an adverbial between auxiliary and verb: {@code has in the
   * past said}.
   */
  private NounPhrase beforeVerb(int from, int left) {
    NounPhrase subject = phrases.before(from, left);
    if (subject == null || subject.from() - 2 < from) {
      return subject;
    }
    boolean parted =
        tokens.get(subject.from() - 1).is(WordClass.PREPOSITION)
            && tokens.get(subject.from() - 2).is(WordClass.AUXILIARY);
    return parted ? phrases.before(from, verbs.left(from, subject.from() - 1)) : subject;
  }

  /** {@code one in three}, {@code 4 in 10}, {@code half of them}. */
  private boolean isShare(int at) {
    QuoteToken whole = tokens.get(at + 2);
    return isNumber(tokens.get(at)) && tokens.get(at + 1).is("in") && isNumber(whole)
        || tokens.get(at + 1).is("of") && (whole.is("them") || whole.is("us"));
  }

  private static boolean isNumber(QuoteToken token) {
    return NUMBERS.contains(token.word())
        || !token.word().isEmpty() && Character.isDigit(token.word().charAt(0));
  }

  /** Whether a phrase is a single word that cannot be a subject, as in {@code easier said}. */
  private boolean bare(NounPhrase subject) {
    QuoteToken first = tokens.get(subject.from());
    String word = first.word();
    return subject.to() - subject.from() == 1
        && subject.name() == null
        && !first.capital()
        && !word.endsWith("s")
        && !word.endsWith("one")
        && !word.endsWith("body")
        && !first.is(WordClass.PRONOUN)
        && !first.is(WordClass.RELATIVE)
        && !first.is(WordClass.STANDING_ALONE)
        && !isNumber(first)
        && !ReportingVerbs.PLURAL_SUBJECTS.contains(word);
  }

  /** {@code "…," said Jane Doe}. */
  private ReportingClause inverted(
      Sentence sentence, int verbAt, CueVerb verb, QuoteToken before, int left) {
    boolean first = before == null;
    boolean behindQuote =
        !first
            && (before.isQuote()
                || before.isComma()
                    && left - 2 >= sentence.from()
                    && tokens.get(left - 2).isQuote());
    boolean behindComma = !first && before.is(",");
    boolean that = verbAt + 1 < sentence.to() && tokens.get(verbAt + 1).is("that");
    if (that || !first && !behindQuote && !behindComma || !takesInversion(verb)) {
      return null;
    }
    NounPhrase subject = phrases.startingAt(verbAt + 1, sentence.to());
    if (behindComma && !behindQuote) {
      return subject != null
              && mayFollow(verb, subject)
              && subject.to() < sentence.to()
              && closes(subject)
          ? new ReportingClause(verbAt, verbAt + 1, verb, subject, true, true)
          : null;
    }
    return subject == null || first && subject.name() == null
        ? null
        : new ReportingClause(verbAt, verbAt + 1, verb, named(subject, sentence.to()), true, true);
  }

  /** Whether a phrase can be the subject behind {@code The port was full, said …}. */
  private boolean mayFollow(CueVerb verb, NounPhrase subject) {
    QuoteToken first = tokens.get(subject.from());
    boolean noun =
        first.is(WordClass.DETERMINER) || tokens.get(subject.to() - 1).word().endsWith("s");
    return NounChunker.person(subject.name())
        || verb.base().equals("say")
            && (first.is(WordClass.DETERMINER)
                || subject.to() - subject.from() <= LONGEST_SPEAKER
                    && (noun || subject.name() != null));
  }

  /** Whether no verb follows a phrase, so that it is no subject of a statement. */
  private boolean closes(NounPhrase subject) {
    QuoteToken next = tokens.get(subject.to());
    return !next.isWord() || next.is("who") || next.is("of") || next.is("for");
  }

  /** The name that ends {@code said the keeper of the old light and its horn, Jane Doe.} */
  private NounPhrase named(NounPhrase subject, int end) {
    if (subject.name() != null || tokens.get(subject.from()).is(WordClass.PRONOUN)) {
      return subject;
    }
    int comma = subject.to();
    while (comma < end && comma - subject.to() <= FARTHEST_NAME && joins(comma)) {
      comma++;
    }
    if (comma + 1 >= end
        || !tokens.get(comma).is(",")
        || !NounChunker.person(tokens.get(comma + 1).mention())) {
      return subject;
    }
    NounPhrase name = phrases.startingAt(comma + 1, end);
    boolean closed = name != null && (name.to() == end || !tokens.get(name.to()).isWord());
    return closed && NounChunker.person(name.name()) ? name : subject;
  }

  /** Whether a token can be part of a list within a job title. */
  private boolean joins(int i) {
    QuoteToken token = tokens.get(i);
    return token.isWord()
        && token.mention() == null
        && !token.is(WordClass.AUXILIARY)
        && (token.is("and") || !token.is(WordClass.CLAUSE_START));
  }

  private static boolean takesInversion(CueVerb verb) {
    return verb.speech()
        && verb.form() != CueVerb.Form.GERUND
        && !verb.base().equals("tell")
        && !verb.base().equals("inform");
  }

  private static boolean coordinated(QuoteToken before) {
    return before.is("and")
        || before.is("or")
        || before.is("but")
        || before.is("to")
        || before.isQuote();
  }

  /**
   * A participle: {@code ..., calling it} has the subject of the sentence, {@code with Jane Doe
   * calling it} its own.
   */
  private ReportingClause participle(
      Sentence sentence, int verbAt, CueVerb verb, int left, List<ReportingClause> earlier) {
    int from = sentence.from();
    NounPhrase beside = phrases.endingAt(from, left - 1);
    if (left - 2 > from && tokens.get(left - 1).is("as") && tokens.get(left - 2).is("quoted")) {
      NounPhrase quoted = phrases.before(from, verbs.left(from, left - 2));
      return quoted == null
          ? null
          : new ReportingClause(verbAt, verbAt + 1, verb, quoted, false, true);
    }
    boolean with =
        beside != null && beside.from() > from && tokens.get(beside.from() - 1).is("with");
    return with
        ? new ReportingClause(verbAt, verbAt + 1, verb, beside, false, true)
        : dependent(sentence, verbAt, verb, earlier);
  }

  /** A verb without a subject of its own: that of the sentence is its subject. */
  private ReportingClause dependent(
      Sentence sentence, int verbAt, CueVerb verb, List<ReportingClause> earlier) {
    ReportingClause last = null;
    for (ReportingClause clause : earlier) {
      last = clause.verb() == CueVerb.NOUN ? last : clause;
    }
    NounPhrase subject =
        last != null && last.own() && !last.inverted()
            ? last.subject()
            : subjects.of(sentence.from(), verbAt);
    return subject == null
        ? null
        : new ReportingClause(verbAt, verbAt + 1, verb, subject, false, false);
  }

  private ReportingClause byAgent(Sentence sentence, int verbAt, CueVerb verb) {
    for (int i = verbAt + 1; i < sentence.to() && i < verbAt + FARTHEST_BY; i++) {
      if (tokens.get(i).is("by")) {
        NounPhrase agent = phrases.startingAt(i + 1, sentence.to());
        return agent == null
            ? null
            : new ReportingClause(verbAt, verbAt + 1, verb, agent, true, true);
      }
    }
    return null;
  }

  /** Whether a phrase can be the subject of a verb in the singular. */
  private boolean definite(NounPhrase subject) {
    QuoteToken first = tokens.get(subject.from());
    return subject.name() != null
        || first.mention() != null
        || first.is(WordClass.DETERMINER)
        || first.is(WordClass.PRONOUN)
        || first.is(WordClass.RELATIVE);
  }
}
