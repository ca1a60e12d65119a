package io.newswire.enrich.names;

/** What a pronoun tells of the person it stands for. */
public enum Gender {
  FEMALE,
  MALE;

  /** Of {@code he}, {@code she} and their forms; null for other words. */
  public static Gender ofPronoun(String word) {
    return switch (word) {
      case "she", "her", "hers", "herself" -> FEMALE;
      case "he", "him", "his", "himself" -> MALE;
      default -> null;
    };
  }
}
