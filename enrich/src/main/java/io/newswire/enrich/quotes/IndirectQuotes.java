package io.newswire.enrich.quotes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is reported without marks: {@code Jane Doe said (that) …}, {@code …, she said} and
 * {@code according to Jane Doe}. One for a sentence at most, and none that holds marks: quoted
 * words are a quote already.
 */
final class IndirectQuotes {
  /** How many words may follow the reporting clause at the end of a sentence, as a day does. */
  private static final int LONGEST_TAIL = 5;

  /** How far behind the verb {@code that} may stand: {@code told reporters in Ohio that …}. */
  private static final int FARTHEST_THAT = 6;

  private static final int SHORTEST = 3;

  /** Verbs that report a clause without {@code that}. */
  private static final Set<String> WITHOUT_THAT =
      Set.of(
          "say",
          "claim",
          "argue",
          "insist",
          "predict",
          "add",
          "suggest",
          "note",
          "warn",
          "admit",
          "acknowledge",
          "contend");

  /**
   * What one sentence reports.
   *
   * @param from the index of the first token of what was said
   * @param to behind the last
   */
  record Found(int from, int to, ReportingClause clause, String rule) {}

  private final AttributionContext context;
  private final List<QuoteToken> tokens;

  IndirectQuotes(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
  }

  /** What the sentence of a number reports; empty if nothing. */
  Optional<Found> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    List<ReportingClause> clauses = context.clauses(number);
    int start = Datelines.behind(context.analyzed(), sentence);
    int end = contentEnd(sentence);
    return clauses.stream()
        .filter(clause -> clause.verb().speech())
        .map(clause -> found(sentence, clause, start, end))
        .filter(
            found ->
                found != null
                    && found.to() - found.from() >= SHORTEST
                    && !holdsMarks(found.from(), found.to()))
        .findFirst();
  }

  private Found found(Sentence sentence, ReportingClause clause, int start, int end) {
    if (clause.verb().base().equals("according to")) {
      return accordingTo(clause, start, end);
    }
    if (clause.own() && clause.from() > start && end - clause.to() <= LONGEST_TAIL) {
      return behind(sentence, clause, start);
    }
    int content = clause.inverted() ? end : contentStart(clause, end);
    return content < end ? new Found(content, end, clause, "indirect-behind-verb") : null;
  }

  private Found accordingTo(ReportingClause clause, int start, int end) {
    if (clause.from() == start) {
      int comma = clause.to();
      while (comma < end && !tokens.get(comma).is(",")) {
        comma++;
      }
      return new Found(Math.min(comma + 1, end), end, clause, "indirect-according-to");
    }
    int to = tokens.get(clause.from() - 1).isComma() ? clause.from() - 1 : clause.from();
    return new Found(start, to, clause, "indirect-according-to");
  }

  /** {@code The port is full, Jane Doe said on Monday.} */
  private Found behind(Sentence sentence, ReportingClause clause, int start) {
    boolean comma = tokens.get(clause.from() - 1).is(",");
    boolean marksFollow = holdsMarks(clause.to(), sentence.to());
    return comma && !marksFollow
        ? new Found(start, clause.from() - 1, clause, "indirect-before-verb")
        : null;
  }

  /**
   * The index of the first word of what was said, {@code that} included; {@code end} if nothing
   * shows where it begins.
   */
  private int contentStart(ReportingClause clause, int end) {
    for (int i = clause.to(); i < end && i - clause.to() <= FARTHEST_THAT; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is("that")) {
        return i;
      }
      if (!token.isWord()) {
        break;
      }
    }
    boolean bare = WITHOUT_THAT.contains(clause.verb().base()) && clause.to() + 1 < end;
    int first = bare && tokens.get(clause.to()).is(",") ? clause.to() + 1 : clause.to();
    QuoteToken next = bare ? tokens.get(first) : null;
    boolean begins =
        next != null
            && next.isWord()
            && !FunctionWords.PREPOSITIONS.contains(next.word())
            && !FunctionWords.isAdverb(next)
            && !FunctionWords.CLAUSE_STARTS.contains(next.word());
    return begins ? first : end;
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
