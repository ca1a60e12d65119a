package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds commas and dashes that part phrases; a hyphen in a name does not. */
final class Pauses {
  private final List<QuoteToken> tokens;

  Pauses(List<QuoteToken> tokens) {
    this.tokens = tokens;
  }

  /** Whether a comma or a dash at a token parts phrases. */
  boolean isAt(int i) {
    QuoteToken token = tokens.get(i);
    return token.is(",")
        || token.is("—")
        || token.is("--")
        || token.isDash() && tokens.get(i - 1).end() < token.start();
  }

  /** The index of the next one; {@code to} if there is none. */
  int next(int from, int to) {
    int i = from;
    while (i < to && !isAt(i)) {
      i++;
    }
    return i;
  }
}
