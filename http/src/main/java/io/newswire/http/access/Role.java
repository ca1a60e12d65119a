package io.newswire.http.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each role includes the ones before it. */
public enum Role {
  /** Pushes and withdraws its own articles, and nothing else. */
  PUBLISHER,
  /**
   * Reads what the HTTP API answers: articles, quotes, alerts, rules, feeds, the state of stages.
   */
  READER,
  /** Also changes rules, feeds and destinations, and silences alerts. */
  EDITOR,
  /** May do everything. */
  OPERATOR;

  /** The role of a word in the file of publishers; empty if it is none that may be given there. */
  static Optional<Role> configured(String word) {
    return Arrays.stream(values())
        .filter(role -> role != PUBLISHER && role.toString().equals(word))
        .findFirst();
  }

  boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  /** The word for it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
