package io.newswire.enrich.quotes;

/** What a pronoun tells of the person it stands for. */
enum Gender {
  FEMALE,
  MALE;

  /** Of {@code he}, {@code she} and their forms; null for other words. */
  static Gender ofPronoun(String word) {
    return switch (word) {
      case "she", "her", "hers", "herself" -> FEMALE;
      case "he", "him", "his", "himself" -> MALE;
      default -> null;
    };
  }
}
