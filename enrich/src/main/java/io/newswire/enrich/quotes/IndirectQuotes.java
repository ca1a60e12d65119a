package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds reported speech without quotation marks: {@code Jane Doe said (that) …}, {@code …, she
 * said} and {@code according to Jane Doe}. Statements with quotation marks are left to the direct
 * quotes.
 */
final class IndirectQuotes {
  private static final int SHORTEST = 2;

  /** Words in the longest opening phrase such as {@code In the end}. */
  private static final int LONGEST_ADVERBIAL = 8;

  private final AttributionContext context;
  private final List<QuoteToken> tokens;
  private final ComplementFinder complements;
  private final InsertedClauses inserted;
  private final StatementEnd ends;
  private final PassiveClauses passives;
  private final FiniteVerbs verbs;

  IndirectQuotes(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.complements = new ComplementFinder(tokens);
    this.inserted = new InsertedClauses(tokens);
    this.ends = new StatementEnd(tokens);
    this.passives = new PassiveClauses(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /** The reported statements of a sentence in text order. */
  List<ReportedStatement> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    List<ReportingClause> clauses = passives.with(sentence, context.clauses(number));
    int behind = Datelines.behind(context.analyzed(), sentence);
    int end = contentEnd(sentence);
    List<ReportedStatement> all = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      if (clause.cue() < behind) {
        continue;
      }
      for (ReportedStatement found :
          of(sentence, clause, behind, end, clauses.subList(i + 1, clauses.size()))) {
        if (isStatement(found)) {
          all.add(found);
          behind = Math.max(Math.max(behind, found.to()), clause.to());
        }
      }
    }
    return all;
  }

  private List<ReportedStatement> of(
      Sentence sentence, ReportingClause clause, int behind, int end, List<ReportingClause> later) {
    if (clause.verb().base().equals("according to")) {
      return accordingTo(clause, behind, end, later);
    }
    if (clause.verb() == CueVerb.NOUN) {
      return nounComplement(clause, end, later);
    }
    if (!clause.verb().speech() && clause.verb().complements().isEmpty()) {
      return List.of();
    }
    if (inserted.isAsClause(clause, behind) && inserted.closing(clause, end) >= 0) {
      return asClause(clause, behind, end, later);
    }
    if (clause.from() >= behind && inserted.is(clause, behind, end)) {
      return around(clause, behind, end, later, "indirect-before-verb");
    }
    int from =
        isRelative(sentence, clause) ? relativeStart(clause, end) : complements.start(clause, end);
    if (from < 0 || isBehindQuote(sentence, clause) && !tokens.get(from).is("that")) {
      return List.of();
    }
    int to =
        isRelative(sentence, clause) ? relativeEnd(from, end) : ends.of(clause, from, end, later);
    return List.of(new ReportedStatement(from, to, clause, "indirect-behind-verb"));
  }

  /** {@code As Jane Doe said, …} and {@code …, as Jane Doe said.} */
  private List<ReportedStatement> asClause(
      ReportingClause clause, int start, int end, List<ReportingClause> later) {
    String rule = "indirect-as";
    int as = clause.from() - 1;
    if (as - 1 > start) {
      return tokens.get(as - 1).isComma()
          ? List.of(new ReportedStatement(skipComma(start), as - 1, clause, rule))
          : List.of();
    }
    int comma = inserted.closing(clause, end);
    return comma + 2 < end && tokens.get(comma).is(",")
        ? List.of(
            new ReportedStatement(comma + 1, ends.of(clause, comma + 1, end, later), clause, rule))
        : List.of();
  }

  private boolean isBehindColon(ReportingClause clause) {
    QuoteToken before = tokens.get(clause.from() - 1);
    return before.is(":") || before.is(";");
  }

  /** {@code her claim that …}, {@code their promise to …}. */
  private List<ReportedStatement> nounComplement(
      ReportingClause clause, int end, List<ReportingClause> later) {
    int from = clause.to();
    if (from + 2 >= end || !tokens.get(from).is("that") && !isPromise(from)) {
      return List.of();
    }
    int to = ends.of(clause, from, end, later);
    return List.of(new ReportedStatement(from, to, clause, "indirect-behind-noun"));
  }

  private boolean isPromise(int to) {
    CueVerb verb = tokens.get(to - 1).lexeme().cueVerb();
    return tokens.get(to).is("to") && verb != null && verb.takes(Complement.INFINITIVE);
  }

  private List<ReportedStatement> around(
      ReportingClause clause, int start, int end, List<ReportingClause> later, String rule) {
    List<ReportedStatement> parts = new ArrayList<>();
    ReportedStatement first =
        new ReportedStatement(skipComma(start), clause.from() - 1, clause, rule);
    int comma = inserted.closing(clause, end);
    boolean adverbial =
        tokens.get(first.from()).is(WordClass.PREPOSITION)
            && first.to() - first.from() <= LONGEST_ADVERBIAL
            && !verbs.anyIn(first.from(), first.to());
    int second = comma < 0 ? -1 : inserted.resumption(clause, comma, end, adverbial);
    if (second >= 0 && !isQuoted(second, end) || !adverbial) {
      parts.add(first);
    }
    if (second >= 0) {
      int to = ends.of(clause, second, end, later);
      parts.add(new ReportedStatement(second, to, clause, rule));
    }
    return parts;
  }

  private int skipComma(int start) {
    return tokens.get(start).is(",") || tokens.get(start).is(";") ? start + 1 : start;
  }

  private List<ReportedStatement> accordingTo(
      ReportingClause clause, int start, int end, List<ReportingClause> later) {
    String rule = "indirect-according-to";
    if (opensWith(clause, start) || isBehindColon(clause)) {
      int comma = clause.to();
      while (comma < end && !tokens.get(comma).is(",")) {
        comma++;
      }
      int from = Math.min(comma + 1, end);
      int to = from < end ? ends.of(clause, from, end, later) : from;
      return List.of(new ReportedStatement(from, to, clause, rule));
    }
    boolean apart = tokens.get(clause.from() - 1).isComma();
    if (apart) {
      return around(clause, start, end, later, rule);
    }
    return List.of(new ReportedStatement(skipComma(start), clause.from(), clause, rule));
  }

  /** Whether only a conjunction or an adverb precedes a clause. */
  private boolean opensWith(ReportingClause clause, int start) {
    return clause.from() == start
        || clause.from() - start <= 2
            && (tokens.get(start).is(WordClass.CLAUSE_START) || tokens.get(start).isAdverb());
  }

  private boolean isStatement(ReportedStatement found) {
    return found.to() - found.from() >= SHORTEST && !isQuoted(found.from(), found.to());
  }

  /** Whether some words are in quotation marks. */
  private boolean isQuoted(int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(QuoteToken::isQuote);
  }

  /** {@code "…," Jane Doe said}. */
  private boolean isBehindQuote(Sentence sentence, ReportingClause clause) {
    int before = clause.from() - 1;
    boolean comma = before > sentence.from() && tokens.get(before).isComma();
    int quote = comma ? before - 1 : before;
    return quote >= sentence.from()
        && tokens.get(quote).isQuote()
        && (comma || !endsWithLetter(tokens.get(quote).marked()));
  }

  /** Whether a quoted span is a part of the sentence around it, such as a nickname. */
  private boolean endsWithLetter(QuotedSpan marked) {
    return Character.isLetter(context.analyzed().text().charAt(marked.end() - 1));
  }

  /** {@code …, which Jane Doe said was full, …}. */
  private boolean isRelative(Sentence sentence, ReportingClause clause) {
    int before = clause.from() - 1;
    return before > sentence.from()
        && clause.own()
        && tokens.get(before).is(WordClass.RELATIVE)
        && clause.to() < sentence.to()
        && verbs.isFinite(clause.to());
  }

  private int relativeStart(ReportingClause clause, int end) {
    return clause.to() < end ? clause.to() : -1;
  }

  private int relativeEnd(int from, int end) {
    int to = from;
    while (to < end && !tokens.get(to).isComma()) {
      to++;
    }
    return to;
  }

  private int contentEnd(Sentence sentence) {
    int end = sentence.to();
    while (end > sentence.from()
        && !tokens.get(end - 1).isQuote()
        && !tokens.get(end - 1).isWord()
        && !tokens.get(end - 1).is(")")) {
      end--;
    }
    return end;
  }
}
