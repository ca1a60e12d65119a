package io.newswire.ingest.extract.text;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months in many languages, from Java's own locale data. */
public final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "nn", "fi", "is", "pl", "cs",
          "sk", "sl", "hr", "sr", "bs", "bg", "ro", "hu", "el", "tr", "ru", "uk", "lt", "lv", "et",
          "id", "ms", "vi", "sw", "af", "ca", "eu", "gl", "ga", "sq", "mk", "hi", "th", "ar", "fa",
          "he", "az");
  private static final Map<String, Integer> NUMBERS = numbers();

  private static final int SHORTEST_ABBREVIATION = 3;

  private MonthNames() {}

  /** 1 to 12; 0 if the word names no month. */
  public static int number(String word) {
    return NUMBERS.getOrDefault(normal(word), 0);
  }

  /**
   * As {@link #number}, and of an abbreviation of at least three letters that only one month begins
   * with, such as {@code Sept}.
   */
  public static int ofAbbreviation(String word) {
    String start = normal(word);
    int exact = NUMBERS.getOrDefault(start, 0);
    if (exact != 0 || start.length() < SHORTEST_ABBREVIATION) {
      return exact;
    }
    List<Integer> found =
        NUMBERS.entrySet().stream()
            .filter(month -> month.getKey().startsWith(start))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : 0;
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      add(symbols.getMonths(), numbers);
      add(symbols.getShortMonths(), numbers);
    }
    return Map.copyOf(numbers);
  }

  private static void add(String[] names, Map<String, Integer> numbers) {
    for (int month = 0; month < 12; month++) {
      String name = normal(names[month]);
      if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
        numbers.putIfAbsent(name, month + 1);
      }
    }
  }

  private static String normal(String name) {
    return name.replace(".", "").strip().toLowerCase(Locale.ROOT);
  }
}
