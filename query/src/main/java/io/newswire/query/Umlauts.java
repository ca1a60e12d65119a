package io.newswire.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The two spellings of German umlauts: Müller and Mueller. */
final class Umlauts {
  /** ae, oe and ue that may be an umlaut, but not in queue, blue, issues and shoe. */
  private static final Pattern TWO = Pattern.compile("(?i)a(?=e)|(?<![aeq])[ou](?=e(?![sdrn]?$))");

  private Umlauts() {}

  /** The spelling without umlauts, as Mueller; empty if the word has none. */
  static Optional<String> inTwoLetters(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    String spelled =
        composed
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("Ä", "Ae")
            .replace("Ö", "Oe")
            .replace("Ü", "Ue");
    return spelled.equals(composed) ? Optional.empty() : Optional.of(spelled);
  }

  /** The spellings with umlauts: as typed, in lower case and capitalised; may be empty. */
  static Set<String> inOneLetter(String word) {
    Set<String> spellings = new TreeSet<>();
    if (word.chars().allMatch(Character::isLetter) && TWO.matcher(word).find()) {
      String spelled =
          TWO.matcher(word)
              .replaceAll(letter -> umlaut(letter.group()))
              .replaceAll("(?<=[äöüÄÖÜ])[eE]", "");
      String small = spelled.toLowerCase(Locale.ROOT);
      spellings.add(spelled);
      spellings.add(small);
      spellings.add(small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
    }
    return spellings;
  }

  private static String umlaut(String letter) {
    return String.valueOf("äöüÄÖÜ".charAt("aouAOU".indexOf(letter)));
  }
}
