package io.newswire.enrich.entities;

import java.util.Locale;

/** Names that are written in capitals, as datelines and headlines have them. */
final class CapitalNames {
  private static final int LONGEST_ACRONYM = 3;

  private CapitalNames() {}

  /** Whether a name has no small letter, and is longer than most acronyms. */
  static boolean is(String name) {
    return isCapitals(name) && name.length() > LONGEST_ACRONYM;
  }

  static boolean isCapitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase);
  }

  /** The New York of NEW YORK. */
  static String titleCase(String capitals) {
    StringBuilder text = new StringBuilder(capitals.toLowerCase(Locale.ROOT));
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || !Character.isLetter(text.charAt(i - 1))) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }
}
