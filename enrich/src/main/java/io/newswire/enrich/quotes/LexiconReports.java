package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds reported speech without quotation marks in languages other than English: a clause behind a
 * reporting verb, the sentence around a reporting clause or a source, and sentences in a mood that
 * marks reported speech.
 */
final class LexiconReports {
  private static final String BY_MOOD = "indirect-by-mood";
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PART = 2;

  /**
   * Tokens of a beginning that is no sentence, as in {@code The pier, she said, reopens in May}.
   */
  private static final int SHORT_BEGINNING = 4;

  /** The largest distance of the reported clause from the verb, in tokens. */
  private static final int FARTHEST_CLAUSE = 16;

  private final AttributionContext context;
  private final List<QuoteToken> tokens;

  /** The clause that said the last statement of the paragraph; null if none did. */
  private ReportingClause last;

  private int paragraph = -1;

  LexiconReports(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
  }

  /** The reported statements in text order; those by mood of sentences in a row are one. */
  List<ReportedStatement> all() {
    List<ReportedStatement> all = new ArrayList<>();
    for (int s = 0; s < context.analyzed().sentences().size(); s++) {
      for (ReportedStatement found : in(s)) {
        ReportedStatement before = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean row =
            before != null
                && before.rule().equals(BY_MOOD)
                && found.rule().equals(BY_MOOD)
                && before.clause() == found.clause()
                && context.analyzed().sentences().get(s - 1).to() > before.from()
                && context.analyzed().sentences().get(s - 1).from() < before.to();
        if (row) {
          all.set(
              all.size() - 1,
              new ReportedStatement(before.from(), found.to(), found.clause(), BY_MOOD));
        } else {
          all.add(found);
        }
      }
    }
    return all;
  }

  private List<ReportedStatement> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    if (sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      last = null;
    }
    int end = contentEnd(sentence);
    List<ReportedStatement> found = new ArrayList<>();
    int behind = sentence.from();
    List<ReportingClause> clauses = context.clauses(number);
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      if (!clause.verb().speech() || clause.from() < behind) {
        continue;
      }
      last = clause;
      List<ReportedStatement> parts = statements(clause, behind, nextStatement(clauses, i, end));
      for (ReportedStatement part : parts) {
        if (isStatement(part, parts.size() > 1)) {
          found.add(part);
          behind = Math.max(part.to(), clause.to());
        }
      }
    }
    if (found.isEmpty() && context.clauses(number).isEmpty() && last != null) {
      ReportedStatement free = new ReportedStatement(sentence.from(), end, last, BY_MOOD);
      if (isStatement(free, false) && isSubjunctive(sentence.from(), end)) {
        found.add(free);
      }
    }
    return found;
  }

  private List<ReportedStatement> statements(ReportingClause clause, int start, int end) {
    if (clause.verb().base().equals(LexiconClauses.SOURCE)) {
      return around(clause, start, end, "indirect-according-to");
    }
    if (isInserted(clause, start)) {
      return around(clause, start, end, "indirect-around-verb");
    }
    boolean comma = clause.from() > start && tokens.get(clause.from() - 1).isComma();
    int content = contentStart(clause, end);
    if (content < end && (!comma || tokens.get(content).is(WordClass.COMPLEMENTIZER))) {
      return List.of(new ReportedStatement(content, end, clause, "indirect-behind-verb"));
    }
    return comma ? around(clause, start, end, "indirect-before-verb") : List.of();
  }

  /** {@code as she said}. */
  private boolean isInserted(ReportingClause clause, int start) {
    int i = clause.from();
    while (i > start && tokens.get(i - 1).is(WordClass.CLITIC)) {
      i--;
    }
    return i > start && tokens.get(i - 1).is(WordClass.AS);
  }

  /**
   * The index where another statement of the sentence begins, as in {@code … and warned that …};
   * {@code end} if none does.
   */
  private int nextStatement(List<ReportingClause> clauses, int current, int end) {
    for (ReportingClause next : clauses.subList(current + 1, clauses.size())) {
      int from = next.from();
      while (from > 0 && tokens.get(from - 1).is(WordClass.AUXILIARY)) {
        from--;
      }
      boolean joined = from > clauses.get(current).to() && tokens.get(from - 1).is(WordClass.AND);
      if (joined && next.verb().speech() && contentStart(next, end) < end) {
        return from - 1;
      }
    }
    return end;
  }

  /** The words before and behind a clause. */
  private List<ReportedStatement> around(ReportingClause clause, int start, int end, String rule) {
    int to = clause.from();
    while (to > start && !tokens.get(to - 1).isQuote() && leadsTo(tokens.get(to - 1))) {
      to--;
    }
    int from = clause.to();
    boolean inverted = from < end && tokens.get(from).isComma();
    from = inverted ? from + 1 : from;
    List<ReportedStatement> parts = new ArrayList<>();
    if (to > start) {
      parts.add(new ReportedStatement(start, to, clause, rule));
    }
    boolean complete =
        rule.equals("indirect-before-verb")
            && (to - start > SHORT_BEGINNING || holdsMarks(start, clause.from()))
            && !resumes(from, end);
    if (from < end && !complete) {
      parts.add(new ReportedStatement(from, end, clause, rule));
    }
    return parts;
  }

  /**
   * The index of the first word of the clause that a verb reports; {@code end} if there is none.
   */
  private int contentStart(ReportingClause clause, int end) {
    for (int i = clause.to(); i < end && i <= clause.to() + FARTHEST_CLAUSE; i++) {
      QuoteToken token = tokens.get(i);
      if (token.isQuote()) {
        return end;
      }
      if (token.is(WordClass.COMPLEMENTIZER)) {
        return i;
      }
      boolean pause = token.is(",") || token.is(":");
      boolean closed = i == clause.to() || isVerbal(clause, i - 1);
      if (pause && closed && i + 1 < end && context.analyzed().lexicon().reportsBehindComma()) {
        return i + 1;
      }
      if (pause
          && i + 1 < end
          && (tokens.get(i + 1).is(WordClass.COMPLEMENTIZER) || isSubjunctive(i + 1, end))) {
        return i + 1;
      }
    }
    return end;
  }

  /** Whether a token before a clause belongs to neither the clause nor the statement. */
  private static boolean leadsTo(QuoteToken token) {
    return !token.isWord() || token.is(WordClass.AS) || token.is(WordClass.CLITIC);
  }

  /** Whether the words behind an inserted clause go on with its statement: a verb comes first. */
  private boolean resumes(int from, int end) {
    return from < end
        && (tokens.get(from).is(WordClass.AUXILIARY) || tokens.get(from).is(WordClass.SUBJUNCTIVE));
  }

  private boolean isSubjunctive(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(WordClass.SUBJUNCTIVE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is the participle or particle at the end of the reporting clause. */
  private boolean isVerbal(ReportingClause clause, int i) {
    return i == clause.cue()
        || context.analyzed().lexicon().verbs().isParticle(tokens.get(i).word());
  }

  private boolean isStatement(ReportedStatement found, boolean part) {
    return found.to() - found.from() >= (part ? SHORTEST_PART : SHORTEST)
        && !holdsMarks(found.from(), found.to());
  }

  private boolean holdsMarks(int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(QuoteToken::isQuote);
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
