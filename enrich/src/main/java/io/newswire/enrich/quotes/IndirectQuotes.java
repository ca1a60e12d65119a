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
  private final ImplicitClauses implicit;
  private final FiniteVerbs verbs;

  IndirectQuotes(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.complements = new ComplementFinder(tokens);
    this.inserted = new InsertedClauses(tokens);
    this.ends = new StatementEnd(tokens);
    this.implicit = new ImplicitClauses(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /** The reported statements of a sentence in text order. */
  List<ReportedStatement> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    List<ReportingClause> clauses = implicit.with(sentence, context.clauses(number));
    int first = Datelines.behind(context.analyzed(), sentence);
    int behind = first;
    int end = contentEnd(sentence);
    List<ReportedStatement> all = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      if (clause.cue() < behind) {
        continue;
      }
      List<ReportedStatement> parts =
          of(sentence, clause, behind, end, clauses.subList(i + 1, clauses.size()));
      if (isSourceOfReport(clause, behind, end) && !all.isEmpty() && !isQuoted(first, behind)) {
        all.clear();
        parts = List.of(new ReportedStatement(skipComma(first), behind, clause, "indirect-report"));
      }
      for (ReportedStatement found : parts) {
        if (isStatement(found, parts.size() > 1)) {
          all.add(found);
          behind = Math.max(Math.max(behind, found.to()), clause.to());
        }
      }
    }
    return all;
  }

  /** {@code Jane Doe said the port was full, according to the Herald}: the report is reported. */
  private boolean isSourceOfReport(ReportingClause clause, int behind, int end) {
    String verb = clause.verb().base();
    return clause.own()
        && (verb.equals("according to") || verb.equals("report"))
        && clause.from() - 1 == behind
        && tokens.get(behind).is(",")
        && inserted.closing(clause, end) >= end;
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
    boolean adverbial = isAdverbial(start, as - 1) && inserted.closing(clause, end) < end;
    if (as - 1 > start && !adverbial) {
      QuoteToken before = tokens.get(as - 1);
      if (before.isComma()) {
        return List.of(new ReportedStatement(skipComma(start), as - 1, clause, rule));
      }
      if (!before.is(WordClass.CLAUSE_START)) {
        return List.of();
      }
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
    int from = complements.thatBehind(clause.to(), end);
    if (from + 2 >= end || !tokens.get(from).is("that") && !isPromise(from) || relates(from)) {
      return List.of();
    }
    int to = ends.of(clause, from, end, later);
    int main = ends.mainVerb(from, to, tokens.get(from).is("to") ? 0 : 1);
    return List.of(new ReportedStatement(from, main, clause, "indirect-behind-noun"));
  }

  /** Whether {@code that} is the subject of its clause: {@code a message that surprised us}. */
  private boolean relates(int that) {
    return tokens.get(that).is("that")
        && (verbs.isFinite(that + 1)
            || tokens.get(that + 1).isAdverb() && verbs.isFinite(that + 2));
  }

  private boolean isPromise(int to) {
    CueVerb verb = tokens.get(to - 1).lexeme().cueVerb();
    QuoteToken next = tokens.get(to + 1);
    return tokens.get(to).is("to")
        && verb != null
        && verb.takes(Complement.INFINITIVE)
        && next.mention() == null
        && !next.is(WordClass.DETERMINER);
  }

  private List<ReportedStatement> around(
      ReportingClause clause, int start, int end, List<ReportingClause> later, String rule) {
    List<ReportedStatement> parts = new ArrayList<>();
    ReportedStatement first =
        new ReportedStatement(
            skipComma(opened(start, clause.from())), clause.from() - 1, clause, rule);
    int comma = inserted.closing(clause, end);
    boolean adverbial = isAdverbial(first.from(), first.to());
    int second = comma < 0 ? -1 : inserted.resumption(clause, comma, end, adverbial);
    if (!introducesQuote(comma, end) && (second >= 0 && !isQuoted(second, end) || !adverbial)) {
      parts.add(first);
    }
    if (second >= 0) {
      int to = ends.of(clause, second, end, later);
      parts.add(new ReportedStatement(second, to, clause, rule));
    }
    return parts;
  }

  /** Whether words are an opening phrase: {@code In the end}, {@code However}. */
  private boolean isAdverbial(int from, int to) {
    if (from >= to || to - from > LONGEST_ADVERBIAL || verbs.anyIn(from, to)) {
      return false;
    }
    QuoteToken first = tokens.get(from);
    boolean conjunction = first.is(WordClass.CLAUSE_START) || first.isAdverb();
    return first.is(WordClass.PREPOSITION)
        || conjunction && (to - from == 1 || isAdverbial(from + 1, to));
  }

  /** {@code In the end, Jane Doe said, "It is full."}: a whole statement follows. */
  private boolean introducesQuote(int comma, int end) {
    if (comma < 0 || comma + 1 >= end || !tokens.get(comma + 1).isQuote()) {
      return false;
    }
    int first = tokens.get(comma + 1).marked().start();
    return Character.isUpperCase(context.analyzed().text().charAt(first));
  }

  /** The start of the words in brackets that are open before a token; else {@code start}. */
  private int opened(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      from = tokens.get(i).is("(") ? i + 1 : tokens.get(i).is(")") ? start : from;
    }
    return from;
  }

  private int skipComma(int start) {
    QuoteToken first = tokens.get(start);
    return first.is(",") || first.is(";") || first.is("(") ? start + 1 : start;
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

  private boolean isStatement(ReportedStatement found, boolean part) {
    return found.to() - found.from() >= (part ? 1 : SHORTEST)
        && !isQuoted(found.from(), found.to());
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
    return ends.mainVerb(from, to, 1);
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
