package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statement of a reporting clause in languages other than English: the clause behind the
 * verb, or the words around it.
 */
final class LexiconStatements {
  private static final String BEFORE_VERB = "indirect-before-verb";

  /**
   * Tokens of a beginning that is no sentence, as in {@code The pier, she said, reopens in May}.
   */
  private static final int SHORT_BEGINNING = 4;

  /** The largest distance of the reported clause from the verb, in tokens. */
  private static final int FARTHEST_CLAUSE = 16;

  private final AttributionContext context;
  private final List<QuoteToken> tokens;
  private final Lexicon lexicon;
  private final SubjunctiveVerbs subjunctives;

  LexiconStatements(AttributionContext context, SubjunctiveVerbs subjunctives) {
    this.context = context;
    this.tokens = context.tokens();
    this.lexicon = context.analyzed().lexicon();
    this.subjunctives = subjunctives;
  }

  /** The parts of a clause's statement among the tokens from {@code start} to {@code end}. */
  List<ReportedStatement> of(ReportingClause clause, int start, int end) {
    if (clause.verb() == CueVerb.ACCORDING_TO) {
      return around(clause, start, end, "indirect-according-to");
    }
    if (isBehindAs(clause, start)) {
      return around(clause, start, end, "indirect-around-verb");
    }
    boolean comma = clause.from() > start && tokens.get(clause.from() - 1).isComma();
    int content = contentStart(clause, end);
    if (content < end && (!comma || tokens.get(content).is(WordClass.COMPLEMENTIZER))) {
      return List.of(new ReportedStatement(content, end, clause, "indirect-behind-verb"));
    }
    return comma ? around(clause, start, end, BEFORE_VERB) : List.of();
  }

  /** {@code as she said}. */
  private boolean isBehindAs(ReportingClause clause, int start) {
    int i = clause.from();
    while (i > start && tokens.get(i - 1).is(WordClass.CLITIC)) {
      i--;
    }
    return i > start && tokens.get(i - 1).is(WordClass.AS);
  }

  /**
   * The index of the conjunction with which a clause begins another statement of its sentence:
   * {@code … and warned that …}; -1 if it begins none.
   */
  int beginning(ReportingClause clause, int end) {
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
    boolean comma = clause.to() < end && tokens.get(clause.to()).isComma();
    int from = comma ? clause.to() + 1 : clause.to();
    List<ReportedStatement> parts = new ArrayList<>();
    if (to > start) {
      parts.add(new ReportedStatement(start, to, clause, rule));
    }
    boolean complete =
        rule.equals(BEFORE_VERB)
            && (to - start > SHORT_BEGINNING || context.holdsQuote(start, clause.from()))
            && !resumes(from, end);
    if (from < end && !complete) {
      parts.add(new ReportedStatement(from, end, clause, rule));
    }
    return parts;
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
      boolean pause = i + 1 < end && (token.is(",") || token.is(":"));
      if (pause && (endsClause(clause, i) || isReported(i + 1, end))) {
        return i + 1;
      }
    }
    return end;
  }

  /** Whether a reporting clause ends before a comma that a reported clause can follow. */
  private boolean endsClause(ReportingClause clause, int comma) {
    return lexicon.reportsBehindComma()
        && (comma == clause.to()
            || comma - 1 == clause.cue()
            || lexicon.verbs().isParticle(tokens.get(comma - 1).word()));
  }

  private boolean isReported(int from, int end) {
    return tokens.get(from).is(WordClass.COMPLEMENTIZER) || subjunctives.anyIn(from, end);
  }
}
