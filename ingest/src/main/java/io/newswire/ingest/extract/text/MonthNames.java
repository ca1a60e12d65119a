package io.newswire.ingest.extract.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months in many languages, from Java's own locale data. */
public final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "en-GB", "en-AU", "de", "de-AT", "fr", "fr-CA", "es", "it", "pt", "nl", "sv", "da",
          "nb", "nn", "fi", "is", "pl", "cs", "sk", "sl", "hr", "sr", "sr-Latn", "bs", "bg", "ro",
          "hu", "el", "tr", "ru", "uk", "be", "lt", "lv", "et", "id", "ms", "vi", "sw", "af", "ca",
          "eu", "gl", "ga", "cy", "sq", "mk", "hi", "bn", "ta", "te", "mr", "ur", "th", "ar",
          "ar-SY", "ar-IQ", "ar-DZ", "ar-MA", "fa", "he", "az", "ka", "hy", "kk", "fil");

  /** Written together with the month: 5 במרץ. */
  private static final String IN_HEBREW = "ב";

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** Abbreviations that papers use and the locale data do not have. */
  private static final Map<String, Integer> OTHERS =
      Map.of("sept", 9, "mrz", 3, "maerz", 3, "juil", 7, "avr", 4, "janv", 1, "févr", 2);

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = byLanguage();
  private static final Map<String, Integer> ANY = any();

  private static final int SHORTEST_ABBREVIATION = 3;

  private MonthNames() {}

  /** 1 to 12; 0 if the word names no month in any language. */
  public static int number(String word) {
    return number(word, "");
  }

  /**
   * 1 to 12; 0 if the word names no month.
   *
   * @param language decides what a word means that several languages have, such as {@code
   *     listopada}; may be empty
   */
  public static int number(String word, String language) {
    String name = normal(word);
    Integer own = BY_LANGUAGE.getOrDefault(language, Map.of()).get(name);
    return own != null ? own : ANY.getOrDefault(name, 0);
  }

  /**
   * As {@link #number(String)}, and of an abbreviation of at least three letters that only one
   * month begins with, such as {@code Sept}.
   */
  public static int ofAbbreviation(String word) {
    String start = normal(word);
    int exact = ANY.getOrDefault(start, 0);
    if (exact != 0 || start.length() < SHORTEST_ABBREVIATION) {
      return exact;
    }
    List<Integer> found =
        ANY.entrySet().stream()
            .filter(month -> month.getKey().startsWith(start))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : 0;
  }

  private static Map<String, Map<String, Integer>> byLanguage() {
    Map<String, Map<String, Integer>> all = new HashMap<>();
    for (String tag : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(tag);
      Map<String, Integer> names =
          all.computeIfAbsent(locale.getLanguage(), key -> new HashMap<>());
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, locale);
          add(name, month.getValue(), names);
          if (locale.getLanguage().equals("he")) {
            add(IN_HEBREW + name, month.getValue(), names);
          }
        }
      }
    }
    return all;
  }

  private static Map<String, Integer> any() {
    Map<String, Integer> any = new HashMap<>(OTHERS);
    for (String tag : LANGUAGES) {
      BY_LANGUAGE.get(Locale.forLanguageTag(tag).getLanguage()).forEach(any::putIfAbsent);
    }
    return any;
  }

  private static void add(String name, int month, Map<String, Integer> names) {
    String normal = normal(name);
    if (!normal.isEmpty() && !Character.isDigit(normal.charAt(0))) {
      names.putIfAbsent(normal, month);
    }
  }

  private static String normal(String name) {
    // Turkish has an i with and one without a dot, whose capitals are not those of other languages.
    String lower = name.replace(".", "").strip().toLowerCase(Locale.ROOT);
    return lower.replace("i\u0307", "i").replace('ı', 'i');
  }
}
