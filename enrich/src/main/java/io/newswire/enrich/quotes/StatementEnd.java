package io.newswire.enrich.quotes;

import java.util.List;
import java.util.Set;

/** Finds where a statement behind its reporting verb ends within the sentence. */
final class StatementEnd {
  /** The largest distance of quoted words from their verb. */
  private static final int NEAR = 8;

  private static final Set<String> AFTER_OBJECT =
      Set.of("after", "during", "when", "while", "because", "before");

  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "when", "while", "as", "if", "though", "although", "because", "since", "after", "before");

  private static final Set<String> JOINTS = Set.of("and", "but", "while", "or");

  /** Conjunctions behind a comma that return to the words of the reporter. */
  private static final Set<String> RETURNS = Set.of("despite", "whereas", "though", "although");

  private final List<QuoteToken> tokens;
  private final ComplementFinder complements;
  private final ReportingVerbs reporting;
  private final FiniteVerbs verbs;

  StatementEnd(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.complements = new ComplementFinder(tokens);
    this.reporting = new ReportingVerbs(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /**
   * The index after the statement of a clause.
   *
   * @param from the first token of the statement
   * @param end the end of the sentence, without its stop
   * @param later the reporting clauses behind this one
   */
  int of(ReportingClause clause, int from, int end, List<ReportingClause> later) {
    int to = Math.min(end, nextStatement(clause, from, end, later));
    if (clause.subject() == null && clause.verb().base().equals("ask")) {
      to = Math.min(to, comma(from, to));
    }
    if (takesObject(clause.verb()) && isNounPhrase(from, to)) {
      return nounPhraseEnd(from, to);
    }
    boolean subordinate = isSubordinate(clause);
    boolean opensClause = tokens.get(from).is("that") || !clause.verb().takes(Complement.OBJECT_OF);
    boolean finite = false;
    int brackets = 0;
    for (int i = from; i < to; i++) {
      QuoteToken token = tokens.get(i);
      brackets += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean mainClause = subordinate && (finite || !opensClause) && token.is(",");
      if (i > from && (brackets < 0 || mainClause || endsAt(i, from, to, finite))) {
        return i;
      }
      finite |= verbs.isFinite(i);
    }
    return to;
  }

  /** {@code While Jane Doe said that …, …} and {@code Jane Doe, who said that …, …}. */
  private boolean isSubordinate(ReportingClause clause) {
    int from = clause.from();
    if (!clause.own() || clause.inverted()) {
      return clause.subject() != null && !clause.own() && clause.subject().from() > clause.cue();
    }
    boolean relative =
        tokens.get(from).is(WordClass.RELATIVE) && from > 0 && tokens.get(from - 1).is(",");
    return relative || from > 0 && SUBORDINATORS.contains(tokens.get(from - 1).word());
  }

  /**
   * The index of the main verb behind a clause that belongs to the subject: {@code her claim that
   * the port was full is wrong}.
   *
   * @param finite the number of finite verbs in the clause
   */
  int mainVerb(int from, int end, int finite) {
    int seen = 0;
    for (int i = from; i < end; i++) {
      QuoteToken before = tokens.get(i - 1);
      if (i > from && tokens.get(i).is(WordClass.CLAUSE_START)) {
        return end;
      }
      boolean another = verbs.isFinite(i) && !isHelped(i, from);
      if (another && !before.is(WordClass.PRONOUN) && ++seen > finite) {
        return i;
      }
      seen += another && before.is(WordClass.PRONOUN) ? 1 : 0;
    }
    return end;
  }

  /** Whether a verb follows an auxiliary: {@code had successfully tested}. */
  private boolean isHelped(int verb, int from) {
    for (int i = verb - 1; i >= from && i >= verb - 3; i--) {
      if (tokens.get(i).is(WordClass.AUXILIARY)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesObject(CueVerb verb) {
    return verb.takes(Complement.NOUN_PHRASE)
        && !verb.takes(Complement.OBJECT_INFINITIVE)
        && !verb.takes(Complement.OBJECT_OF);
  }

  /** Whether the words are the object of the verb: {@code announced the closure on Monday}. */
  private boolean isNounPhrase(int from, int to) {
    QuoteToken first = tokens.get(from);
    return !first.is("that")
        && !first.is("to")
        && !first.is(WordClass.CLAUSE_START)
        && !first.is(WordClass.PREPOSITION)
        && !first.word().endsWith("ing")
        && !verbs.anyIn(from, Math.min(to, comma(from, to)));
  }

  private int nounPhraseEnd(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      QuoteToken token = tokens.get(i);
      boolean time = (token.is("on") || token.is("in")) && isTime(i + 1, to);
      if (token.isComma() && apart(i)
          || time
          || isTime(i, to)
          || AFTER_OBJECT.contains(token.word())) {
        return i;
      }
    }
    return to;
  }

  /** Whether a weekday or a month is at a token. */
  private boolean isTime(int i, int to) {
    return i < to && tokens.get(i).capital() && TIMES.contains(tokens.get(i).word());
  }

  private int comma(int from, int to) {
    int i = from;
    while (i < to && !(tokens.get(i).isComma() && apart(i))) {
      i++;
    }
    return i;
  }

  /** Where a further statement of the sentence begins, with the conjunction and comma before it. */
  private int nextStatement(
      ReportingClause clause, int from, int end, List<ReportingClause> later) {
    for (ReportingClause next : later) {
      int start = next.own() && next.from() > from ? next.from() : reporting.left(from, next.cue());
      if (start <= from || start >= end || !reports(next)) {
        continue;
      }
      QuoteToken before = tokens.get(start - 1);
      boolean joined = JOINTS.contains(before.word());
      boolean paused = before.isComma() || before.is(";");
      boolean gerund = next.verb().form() == CueVerb.Form.GERUND;
      boolean introduces = complements.start(next, end) >= 0 || quotes(next.to(), end);
      if (joined
          && !paused(start - 2)
          && !next.own()
          && next.verb().form() != clause.verb().form()) {
        continue;
      }
      if (paused && gerund && !next.own() || (joined || paused) && introduces) {
        int cut = start - 1;
        return joined
                && cut - 1 > from
                && (tokens.get(cut - 1).isComma() || tokens.get(cut - 1).is(";"))
            ? cut - 1
            : cut;
      }
      if (paused && next.verb().base().equals("according to")) {
        return start - 1;
      }
    }
    return end;
  }

  private static boolean reports(ReportingClause clause) {
    return clause.verb().speech() || !clause.verb().complements().isEmpty() || !clause.own();
  }

  private boolean paused(int i) {
    return i >= 0 && tokens.get(i).isComma();
  }

  /** Whether quoted words follow a verb, directly or behind a comma. */
  private boolean quotes(int at, int end) {
    return tokens.subList(at, Math.min(end, at + NEAR)).stream().anyMatch(QuoteToken::isQuote);
  }

  private boolean endsAt(int i, int from, int end, boolean finite) {
    QuoteToken token = tokens.get(i);
    QuoteToken next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    if (token.is(":")) {
      return next != null && (next.isQuote() || i + 1 >= end);
    }
    if (next == null || i + 1 >= end) {
      return false;
    }
    if (token.is(";")) {
      return Character.isDigit(next.word().isEmpty() ? ' ' : next.word().charAt(0));
    }
    if (token.isDash()) {
      return apart(i)
          && finite
          && (next.is(WordClass.DETERMINER)
              || RETURNS.contains(next.word())
              || next.is(WordClass.PRONOUN))
          && !resumes(i + 1, end);
    }
    if (!token.is(",") || !finite) {
      return false;
    }
    if (JOINTS.contains(next.word())) {
      return i + 2 < end && tokens.get(i + 2).is(WordClass.PRONOUN);
    }
    return RETURNS.contains(next.word())
        || next.is("even") && i + 2 < end && RETURNS.contains(tokens.get(i + 2).word())
        || next.is("which")
        || next.is("who");
  }

  /** Whether a second dash and a verb follow. */
  private boolean resumes(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (tokens.get(i).isDash() && apart(i)) {
        return verbs.isFinite(i + 1);
      }
    }
    return false;
  }

  /** Whether a dash separates: a hyphen in a name has no space before it. */
  private boolean apart(int i) {
    return tokens.get(i).is(",")
        || tokens.get(i).is("—")
        || tokens.get(i).is("--")
        || tokens.get(i - 1).end() < tokens.get(i).start();
  }
}
