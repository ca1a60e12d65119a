package io.newswire.enrich.quotes;

import java.util.List;
import java.util.Set;

/** Finds the words of a sentence that a reporting clause reports. */
final class ReportedWords {
  /**
   * The number of words, such as a day, that may follow the reporting clause at the end of a
   * sentence.
   */
  private static final int LONGEST_TAIL = 5;

  /**
   * The largest distance of {@code that} from the verb, in tokens: {@code told reporters in Ohio
   * that …}.
   */
  private static final int FARTHEST_THAT = 6;

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

  /** Verbs with an infinitive: {@code Jane Doe vowed to …}. */
  private static final Set<String> COMMITMENTS = Set.of("vow", "promise", "pledge", "threaten");

  /**
   * The statement that a clause reports, or a part of it.
   *
   * @param from the index of its first token
   * @param to the index after its last token
   */
  record Found(int from, int to, ReportingClause clause, String rule) {}

  private final List<QuoteToken> tokens;

  ReportedWords(List<QuoteToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * The words from {@code start} to {@code end} that a clause between them reports: none, one
   * statement, or the two parts around the clause.
   */
  List<Found> of(Sentence sentence, ReportingClause clause, int start, int end) {
    if (clause.verb().base().equals("according to")) {
      return accordingTo(clause, start, end);
    }
    boolean comma = clause.from() > start && tokens.get(clause.from() - 1).is(",");
    int content = clause.inverted() ? end : contentStart(clause, end);
    int closing = closing(clause.to(), end);
    boolean relative = tokens.get(clause.from()).is(WordClass.RELATIVE);
    boolean around = !relative && (closing == clause.to() || content == end);
    if (comma && clause.own() && around && continues(closing, end)) {
      return inTwoParts(clause, start, closing + 1, end, "indirect-behind-verb");
    }
    if (content < end && isRelative(sentence, clause)) {
      int to = content;
      while (to < end && !resumes(to, end)) {
        to++;
      }
      return List.of(new Found(content, to, clause, "indirect-behind-verb"));
    }
    if (comma
        && clause.own()
        && end - clause.to() <= LONGEST_TAIL
        && !holdsMarks(clause.to(), sentence.to())
        && !(content < end - 1 && opensWithAdverbial(start))) {
      return List.of(new Found(start, clause.from() - 1, clause, "indirect-before-verb"));
    }
    return content < end
        ? List.of(new Found(content, end, clause, "indirect-behind-verb"))
        : List.of();
  }

  /** Whether a comma ends a relative clause: a verb follows it. */
  private boolean resumes(int comma, int end) {
    return continues(comma, end)
        || comma + 1 < end
            && tokens.get(comma).is(",")
            && tokens.get(comma + 1).isPast(tokens.get(comma));
  }

  /** {@code …, which Jane Doe said was full, …}. */
  private boolean isRelative(Sentence sentence, ReportingClause clause) {
    int before = clause.from() - 1;
    return before > sentence.from()
        && clause.own()
        && tokens.get(before).is(WordClass.RELATIVE)
        && tokens.get(before - 1).isComma();
  }

  /** Whether the words before the clause are only an adverbial of time or place. */
  private boolean opensWithAdverbial(int start) {
    return tokens.get(start).is(WordClass.PREPOSITION);
  }

  /** Whether a verb after a comma continues the sentence that began before the clause. */
  private boolean continues(int comma, int end) {
    return comma + 1 < end
        && tokens.get(comma).is(",")
        && tokens.get(comma + 1).is(WordClass.AUXILIARY);
  }

  /** The first comma, dash or marked stretch from a token on. */
  private int closing(int from, int end) {
    int i = from;
    while (i < end && !tokens.get(i).isComma() && !tokens.get(i).isQuote()) {
      i++;
    }
    return i;
  }

  /** {@code The port, Jane Doe said, is full.} */
  private List<Found> inTwoParts(
      ReportingClause clause, int start, int second, int end, String rule) {
    return List.of(
        new Found(start, clause.from() - 1, clause, rule), new Found(second, end, clause, rule));
  }

  private List<Found> accordingTo(ReportingClause clause, int start, int end) {
    String rule = "indirect-according-to";
    if (clause.from() == start) {
      int comma = clause.to();
      while (comma < end && !tokens.get(comma).is(",")) {
        comma++;
      }
      return List.of(new Found(Math.min(comma + 1, end), end, clause, rule));
    }
    boolean apart = tokens.get(clause.from() - 1).isComma();
    int closing = closing(clause.to(), end);
    if (apart && continues(closing, end)) {
      return inTwoParts(clause, start, closing + 1, end, rule);
    }
    return List.of(new Found(start, apart ? clause.from() - 1 : clause.from(), clause, rule));
  }

  /**
   * The index of the first word of the statement, including {@code that}; {@code end} if it cannot
   * be found.
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
    if (COMMITMENTS.contains(clause.verb().base())
        && clause.to() + 1 < end
        && tokens.get(clause.to()).is("to")) {
      return clause.to();
    }
    boolean bare = WITHOUT_THAT.contains(clause.verb().base()) && clause.to() + 1 < end;
    int first = bare && tokens.get(clause.to()).is(",") ? clause.to() + 1 : clause.to();
    QuoteToken next = bare ? tokens.get(first) : null;
    boolean bareAnswer =
        next != null
            && (next.is("no") || next.is("yes"))
            && first + 1 < end
            && tokens.get(first + 1).is(WordClass.PREPOSITION);
    boolean begins =
        next != null
            && !bareAnswer
            && next.isWord()
            && !next.is(WordClass.PREPOSITION)
            && !next.isAdverb()
            && !next.is(WordClass.CLAUSE_START);
    return begins ? first : end;
  }

  /** Whether {@code that} follows a clause, directly or after the addressee. */
  boolean introducesThat(ReportingClause clause, int end) {
    for (int i = clause.to(); i < end && i - clause.to() <= FARTHEST_THAT; i++) {
      if (tokens.get(i).is("that")) {
        return true;
      }
      if (!tokens.get(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  boolean holdsMarks(int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(QuoteToken::isQuote);
  }
}
