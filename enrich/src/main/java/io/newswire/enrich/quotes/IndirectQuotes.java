package io.newswire.enrich.quotes;

import io.newswire.enrich.quotes.ReportedWords.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds reported speech without quotation marks: {@code Jane Doe said (that) …}, {@code …, she
 * said} and {@code according to Jane Doe}. Statements with quotation marks are left to the direct
 * quotes.
 */
final class IndirectQuotes {
  private static final int SHORTEST = 3;

  /**
   * Words in the shortest part of a statement that its verb interrupts, or of a relative clause.
   */
  private static final int SHORTEST_PART = 2;

  private static final Set<String> JOINTS = Set.of("and", "but", "while");

  private final AttributionContext context;
  private final List<QuoteToken> tokens;
  private final ReportingVerbs verbs;
  private final ReportedWords words;

  IndirectQuotes(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.verbs = new ReportingVerbs(tokens);
    this.words = new ReportedWords(tokens);
  }

  /** The reported statements of a sentence in text order, one for each reporting verb. */
  List<Found> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    List<ReportingClause> clauses = context.clauses(number);
    int start = Datelines.behind(context.analyzed(), sentence);
    int end = contentEnd(sentence);
    List<Found> all = new ArrayList<>();
    int behind = start;
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      if (!clause.verb().speech() || clause.from() < behind) {
        continue;
      }
      int next = nextStatement(sentence, clauses, i, end);
      List<Found> parts = words.of(sentence, clause, behind, next);
      List<Found> found =
          parts.stream().filter(part -> isStatement(part, parts.size() > 1)).toList();
      if (!found.isEmpty()) {
        all.addAll(found);
        behind = Math.max(found.get(found.size() - 1).to(), clause.to());
        if (next == end) {
          break;
        }
      }
    }
    return all;
  }

  private boolean isStatement(Found found, boolean part) {
    int length = found.to() - found.from();
    return length >= SHORTEST_PART
        && (length >= SHORTEST || part || opensWithVerb(found))
        && !words.holdsMarks(found.from(), found.to());
  }

  /** {@code …, which she said is unsafe}. */
  private boolean opensWithVerb(Found found) {
    return tokens.get(found.from()).is(WordClass.AUXILIARY);
  }

  /**
   * The index where another statement of the sentence begins, as in {@code … and warned that …};
   * {@code end} if none does.
   */
  private int nextStatement(
      Sentence sentence, List<ReportingClause> clauses, int current, int end) {
    for (int i = current + 1; i < clauses.size(); i++) {
      ReportingClause next = clauses.get(i);
      int from = left(sentence, next);
      boolean joined = from > sentence.from() && JOINTS.contains(tokens.get(from - 1).word());
      if (joined && next.verb().speech() && words.introducesThat(next, end)) {
        int joint = from - 1;
        return joint > sentence.from() && tokens.get(joint - 1).is(",") ? joint - 1 : joint;
      }
    }
    return end;
  }

  private int left(Sentence sentence, ReportingClause clause) {
    return clause.own() ? clause.from() : verbs.left(sentence.from(), clause.cue());
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
