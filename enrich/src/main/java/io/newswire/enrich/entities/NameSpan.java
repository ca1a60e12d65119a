package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.List;

/**
 * A name as a half-open range of tokens.
 *
 * @param from the index of its first token
 * @param to the index after its last token
 */
record NameSpan(int from, int to, EntityType type) {

  boolean overlaps(int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }

  NameSpan withType(EntityType other) {
    return new NameSpan(from, to, other);
  }

  int length() {
    return to - from;
  }

  /** The name as written in the text. */
  String in(String text, List<Token> tokens) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
