package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;

/** Finds the speaker behind a passive verb: {@code was announced on Monday by Jane Doe}. */
final class PassiveAgents {
  /** The largest distance of {@code by} from its verb, in tokens. */
  private static final int FARTHEST_BY = 3;

  private final List<QuoteToken> tokens;
  private final NounChunker phrases;

  PassiveAgents(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
  }

  /** The phrase behind {@code by}; null if there is none. */
  NounPhrase of(Sentence sentence, int verbAt) {
    for (int i = verbAt + 1; i < sentence.to() && i <= verbAt + FARTHEST_BY; i++) {
      if (tokens.get(i).is("by")) {
        return phrases.startingAt(i + 1, sentence.to());
      }
    }
    return null;
  }

  /** {@code as reported by Jane Doe}: a passive without an auxiliary. */
  boolean isBehindAs(Sentence sentence, int left, int verbAt) {
    return left > sentence.from()
        && tokens.get(left - 1).is("as")
        && verbAt + 1 < sentence.to()
        && tokens.get(verbAt + 1).is("by");
  }
}
