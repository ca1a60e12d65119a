package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import java.util.List;
import java.util.Objects;

/**
 * Corrects the edges of names in Italian: a name begins and ends with a word that is capitalised or
 * a figure, as it does not in {@code nella Velmora}. In German the rules for quotes lose by it.
 */
final class NameEdges {
  private NameEdges() {}

  /** The names without small words at their edges; none of what has no other word. */
  static List<NameSpan> trim(List<Token> tokens, List<NameSpan> names) {
    return names.stream().map(name -> trimmed(tokens, name)).filter(Objects::nonNull).toList();
  }

  private static NameSpan trimmed(List<Token> tokens, NameSpan name) {
    int from = name.from();
    int to = name.to();
    while (from < to && isSmall(tokens.get(from))) {
      from++;
    }
    while (from < to && isSmall(tokens.get(to - 1))) {
      to--;
    }
    return from == to ? null : new NameSpan(from, to, name.type());
  }

  private static boolean isSmall(Token token) {
    return Character.isLowerCase(token.word().codePointAt(0));
  }
}
