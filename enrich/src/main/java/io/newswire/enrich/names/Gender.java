package io.newswire.enrich.names;

/** The gender that an English pronoun expresses. */
public enum Gender {
  FEMALE,
  MALE;

  /** The gender of {@code he}, {@code she} and their forms; null for other words. */
  public static Gender ofPronoun(String word) {
    return switch (word) {
      case "she", "her", "hers", "herself" -> FEMALE;
      case "he", "him", "his", "himself" -> MALE;
      default -> null;
    };
  }
}
