package io.newswire.enrich.entities;

import java.util.Set;

/** Word lists as they are written in the source: words with white space between. */
final class WordList {
  private WordList() {}

  static Set<String> of(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
