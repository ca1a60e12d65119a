package io.newswire.enrich.history;

import io.newswire.model.ResourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that words stand for: amounts, dates and times of day in digits, and numbers in
 * words. {@code 1,400}, {@code 1.400} and {@code 1 400} are the same number, as are {@code 14} and
 * {@code fourteen}.
 */
final class Figures {
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Pattern GROUPED =
      Pattern.compile("\\D?\\d{1,3}([.,'])\\d{3}(\\1\\d{3})*\\D?");
  private static final Pattern MAGNITUDE = Pattern.compile("(?i)(?<=\\d)(?:k|mn?|bn|tn)$");
  private static final Pattern NOT_NUMERIC = Pattern.compile("[^\\p{N}.:/%$€£¥-]");

  private static final Map<String, Map<String, String>> NUMBERS = read();

  private Figures() {}

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> numbers = new HashMap<>();
    for (String line : ResourceFile.lines(Figures.class, "numbers.txt")) {
      List<String> parts = Arrays.asList(line.split(" "));
      if (!line.isEmpty() && !line.startsWith("#")) {
        Map<String, String> words = numbers.computeIfAbsent(parts.get(0), it -> new HashMap<>());
        parts.subList(2, parts.size()).forEach(word -> words.put(word, parts.get(1)));
      }
    }
    return numbers;
  }

  /**
   * The number that a word stands for.
   *
   * @param form see {@link WordedText.Word#form}
   * @param language an ISO 639-1 code; null and other languages have no numbers in words
   * @return empty if it is no number
   */
  static Optional<String> of(String form, String language) {
    return DIGIT.matcher(form).find()
        ? Optional.of(digits(form))
        : inWords(
            form.toLowerCase(Locale.ROOT),
            NUMBERS.getOrDefault(String.valueOf(language), Map.of()));
  }

  private static String digits(String form) {
    String plain =
        GROUPED.matcher(form).matches() ? form.replaceAll("[.,']", "") : form.replace(',', '.');
    Matcher magnitude = MAGNITUDE.matcher(form);
    return NOT_NUMERIC.matcher(plain).replaceAll("").replaceAll("^-+|-+$", "")
        + (magnitude.find() ? magnitude.group().toLowerCase(Locale.ROOT) : "");
  }

  /** Also of two words with a hyphen, such as {@code twenty-one}, whose second may be one. */
  private static Optional<String> inWords(String word, Map<String, String> numbers) {
    int hyphen = word.indexOf('-');
    if (hyphen < 0) {
      return Optional.ofNullable(numbers.get(word));
    }
    String tens = numbers.get(word.substring(0, hyphen));
    String ones = numbers.getOrDefault(word.substring(hyphen + 1), "1");
    boolean isSum = tens != null && tens.length() == 2 && ones.length() == 1;
    return isSum
        ? Optional.of(String.valueOf(Integer.parseInt(tens) + Integer.parseInt(ones)))
        : Optional.ofNullable(tens);
  }
}
