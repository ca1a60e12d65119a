package io.newswire.enrich.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

  /** For each index the next one with a verb in the mood; so for quotation marks. */
  private final int[] subjunctives;

  private final int[] marks;

  /** The clause that said the last statement of the paragraph; null if none did. */
  private ReportingClause last;

  private int paragraph = -1;

  LexiconReports(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    subjunctives = next(it -> it.is(WordClass.SUBJUNCTIVE));
    marks = next(QuoteToken::isQuote);
  }

  private int[] next(Predicate<QuoteToken> wanted) {
    int[] next = new int[tokens.size() + 1];
    next[tokens.size()] = tokens.size();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      next[i] = wanted.test(tokens.get(i)) ? i : next[i + 1];
    }
    return next;
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
    int[] beginnings = beginnings(clauses, end);
    int next = 0;
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      next = Math.max(next, i + 1);
      while (next < clauses.size() && beginnings[next] < clause.to()) {
        next++;
      }
      if (!clause.verb().speech() || clause.from() < behind) {
        continue;
      }
      last = clause;
      int to = next < clauses.size() ? beginnings[next] : end;
      List<ReportedStatement> parts = statements(clause, behind, to);
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
   * For each clause the index where it begins another statement of the sentence, as in {@code … and
   * warned that …}; -1 if it begins none.
   */
  private int[] beginnings(List<ReportingClause> clauses, int end) {
    return clauses.stream().mapToInt(clause -> beginning(clause, end)).toArray();
  }

  private int beginning(ReportingClause clause, int end) {
    int from = clause.from();
    while (from > 0 && tokens.get(from - 1).is(WordClass.AUXILIARY)) {
      from--;
    }
    boolean joined = from > 0 && tokens.get(from - 1).is(WordClass.AND);
    return joined && clause.verb().speech() && contentStart(clause, end) < end ? from - 1 : -1;
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
    return from < to && subjunctives[from] < to;
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
    return from < to && marks[from] < to;
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
