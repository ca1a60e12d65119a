package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds the name behind a role: {@code the chief engineer, Jane Doe, …}. */
final class ApposedNames {
  private ApposedNames() {}

  /** The person whose name is the whole phrase behind a comma; null if there is none. */
  static NounPhrase behind(int comma, int end, List<QuoteToken> tokens, NounPhrases phrases) {
    if (comma + 1 >= end || !tokens.get(comma).is(",")) {
      return null;
    }
    NounPhrase name = phrases.startingAt(comma + 1, end);
    return name != null
            && NounChunker.person(name.name())
            && (name.to() == end || !tokens.get(name.to()).isWord())
        ? name
        : null;
  }
}
