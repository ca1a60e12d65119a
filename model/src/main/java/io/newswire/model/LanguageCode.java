package io.newswire.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of languages, without the region: {@code en} for {@code en-GB} and {@code en_US}. */
public final class LanguageCode {
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> BY_THREE_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(Collectors.toMap(LanguageCode::threeLetters, code -> code, (a, b) -> a));

  private LanguageCode() {}

  /**
   * The ISO 639-1 code that a tag begins with, also where it is written with capitals, with three
   * letters ({@code deu}) or with a list behind it.
   *
   * @param tag such as {@code en-GB}; may be null
   * @return null if it names no language of ISO 639-1
   */
  public static String of(String tag) {
    if (tag == null) {
      return null;
    }
    String code = tag.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    return KNOWN.contains(code) ? code : BY_THREE_LETTERS.get(code);
  }

  /** As {@link #of}, or else the tag as it is: for filters, which then find nothing. */
  public static String orAsIs(String tag) {
    String code = of(tag);
    return code == null ? tag : code;
  }

  /** Whether two tags name one language, wherever it is spoken: {@code en-GB} and {@code en}. */
  public static boolean same(String one, String other) {
    String code = of(one);
    return code != null && code.equals(of(other));
  }

  private static String threeLetters(String code) {
    try {
      return new Locale(code).getISO3Language();
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
