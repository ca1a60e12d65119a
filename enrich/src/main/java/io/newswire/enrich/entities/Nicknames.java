package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.PERSON;

import io.newswire.enrich.names.GivenNames;
import io.newswire.enrich.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins names of people around a nickname in quotation marks: Gordon “Cap” Leary. */
final class Nicknames {
  private static final Set<String> MARKS = Set.of("“", "”", "\"", "``", "''", "‘", "’", "'", "`");

  /** The longest nickname, in words. */
  private static final int MAX_NICKNAME = 3;

  private final List<Token> tokens;

  private Nicknames(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The joined names, in text order, not overlapping. */
  static List<NameSpan> join(List<Token> tokens, List<NameSpan> names) {
    return new Nicknames(tokens).join(names);
  }

  private List<NameSpan> join(List<NameSpan> names) {
    List<NameSpan> joined = new ArrayList<>();
    for (NameSpan name : names) {
      int last = joined.size() - 1;
      if (last >= 0 && isPerson(joined.get(last), name)) {
        joined.set(last, new NameSpan(joined.get(last).from(), name.to(), PERSON));
      } else {
        int behind = last < 0 ? 0 : joined.get(last).to();
        joined.add(new NameSpan(from(name, behind), name.to(), name.type()));
      }
    }
    return joined;
  }

  /** {@code Gordon “Cap” Leary} is one person. */
  private boolean isPerson(NameSpan name, NameSpan next) {
    if (name.type() != PERSON || next.type() != PERSON || !isMark(name.to())) {
      return false;
    }
    int words = next.from() - name.to() - 2;
    return words >= 1
        && words <= MAX_NICKNAME
        && isMark(next.from() - 1)
        && tokens.get(name.to()).touches(tokens.get(name.to() + 1))
        && tokens.get(next.from() - 2).touches(tokens.get(next.from() - 1))
        && tokens.subList(name.to() + 1, next.from() - 1).stream()
            .allMatch(token -> Character.isLetter(token.word().codePointAt(0)));
  }

  /** The first token of a name whose given name the tagger missed before a nickname. */
  private int from(NameSpan name, int behind) {
    int close = name.from() - 1;
    if (name.type() != PERSON || close < behind + 3 || !isMark(close)) {
      return name.from();
    }
    for (int open = close - 2; open > behind && close - open - 1 <= MAX_NICKNAME; open--) {
      if (isMark(open)) {
        String given = tokens.get(open - 1).word();
        boolean named = tokens.get(open - 1).isCapitalised() && GivenNames.contains(given);
        return named && tokens.get(open).touches(tokens.get(open + 1)) ? open - 1 : name.from();
      }
    }
    return name.from();
  }

  private boolean isMark(int i) {
    return MARKS.contains(tokens.get(i).word());
  }
}
