package io.newswire.ingest.extract.html.meta;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months in many languages, from Java's own locale data. */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "nn", "fi", "is", "pl", "cs",
          "sk", "sl", "hr", "sr", "bs", "bg", "ro", "hu", "el", "tr", "ru", "uk", "lt", "lv", "et",
          "id", "ms", "vi", "sw", "af", "ca", "eu", "gl", "ga", "sq", "mk", "hi", "th", "ar", "fa",
          "he", "az");
  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** 1 to 12; 0 if the word names no month. */
  static int number(String word) {
    return NUMBERS.getOrDefault(normal(word), 0);
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
