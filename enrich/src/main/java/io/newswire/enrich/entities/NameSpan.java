package io.newswire.enrich.entities;

import io.newswire.enrich.text.Token;
import io.newswire.model.EntityType;
import java.util.List;

/**
 * A name, as a stretch of a document's tokens.
 *
 * @param from index of its first token
 * @param to index behind its last
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

  /** What stands there, with the text's own spaces. */
  String in(String text, List<Token> tokens) {
    return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
