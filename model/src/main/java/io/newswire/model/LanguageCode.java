package io.newswire.model;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of languages, without the region: {@code en} for {@code en-GB} and {@code en_US}. */
public final class LanguageCode {
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  private static final Pattern THREE_LETTERS = Pattern.compile("[a-z]{3}");

  /** ISO 639-2: undetermined, multiple, uncoded, no linguistic content. */
  private static final Set<String> UNDETERMINED = Set.of("und", "mul", "mis", "zxx");

  /** Codes that ISO 639-1 withdrew, and the bibliographic codes of ISO 639-2. */
  private static final Map<String, String> REPLACED =
      Map.ofEntries(
          entry("iw", "he"),
          entry("in", "id"),
          entry("ji", "yi"),
          entry("mo", "ro"),
          entry("alb", "sq"),
          entry("arm", "hy"),
          entry("baq", "eu"),
          entry("bur", "my"),
          entry("chi", "zh"),
          entry("cze", "cs"),
          entry("dut", "nl"),
          entry("fre", "fr"),
          entry("geo", "ka"),
          entry("ger", "de"),
          entry("gre", "el"),
          entry("ice", "is"),
          entry("mac", "mk"),
          entry("mao", "mi"),
          entry("may", "ms"),
          entry("per", "fa"),
          entry("rum", "ro"),
          entry("slo", "sk"),
          entry("tib", "bo"),
          entry("wel", "cy"));

  private static final Map<String, String> BY_THREE_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .filter(code -> !REPLACED.containsKey(code))
          .collect(Collectors.toMap(LanguageCode::threeLetters, code -> code, (a, b) -> a));

  private LanguageCode() {}

  /**
   * The code that a tag begins with, also where it is written with capitals, with another code of
   * ISO 639 ({@code deu}, {@code ger}) or with a list behind it: that of ISO 639-1, or the one of
   * three letters where a language has no other ({@code fil}).
   *
   * @param tag such as {@code en-GB}; may be null
   * @return null if it names no language
   */
  public static String of(String tag) {
    if (tag == null) {
      return null;
    }
    String written = tag.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    String code = REPLACED.getOrDefault(written, written);
    if (KNOWN.contains(code)) {
      return code;
    }
    boolean longer = THREE_LETTERS.matcher(code).matches() && !UNDETERMINED.contains(code);
    return longer ? BY_THREE_LETTERS.getOrDefault(code, code) : null;
  }

  /** As {@link #of}, or else the tag in lower case: for filters, which then find nothing. */
  public static String orAsIs(String tag) {
    String code = of(tag);
    return code == null ? tag.strip().toLowerCase(Locale.ROOT) : code;
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
