package io.newswire.enrich.entities;

import java.util.Set;

/** Parses word lists in source code: words separated by white space. */
final class WordList {
  private WordList() {}

  static Set<String> of(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
