package io.newswire.bench.torture;

import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import java.util.List;
import java.util.Random;

/**
 * The words of a version of an article: the same for the same number and version. Every tenth
 * article prints the text of the one before in its first version. A text has one quote, which names
 * article and version.
 */
record Edition(int number, int version) {
  /** The words that the alert rules ask for. */
  static final String FIRST = "firstprinting";

  static final String AMENDED = "amended";
  static final String EVERY = "bulletin";
  static final String FAMILY = "marks";

  private static final int SENTENCES = 8;
  private static final List<String> ADJECTIVES =
      List.of(
          "old",
          "narrow",
          "quiet",
          "northern",
          "wooden",
          "public",
          "empty",
          "salted",
          "broken",
          "early",
          "distant",
          "green",
          "rented",
          "windy",
          "heavy",
          "spare",
          "lower",
          "painted",
          "second",
          "hidden",
          "coastal",
          "private",
          "rusted",
          "winter",
          "yellow",
          "muddy");
  private static final List<String> NOUNS =
      List.of(
          "pier",
          "ferry",
          "market",
          "lantern",
          "bridge",
          "harvest",
          "council",
          "railway",
          "warehouse",
          "orchard",
          "tunnel",
          "library",
          "trawler",
          "cellar",
          "quarry",
          "signal",
          "meadow",
          "bakery",
          "archive",
          "shelter",
          "channel",
          "workshop",
          "reservoir",
          "timetable",
          "chapel",
          "windmill",
          "engine",
          "ledger",
          "garden",
          "barrel",
          "district",
          "kiln",
          "anchor",
          "theatre",
          "granary",
          "causeway");
  private static final List<String> VERBS =
      List.of(
          "closed",
          "opened",
          "moved",
          "burned",
          "delayed",
          "replaced",
          "flooded",
          "counted",
          "covered",
          "repaired",
          "sold",
          "measured",
          "crossed",
          "blocked",
          "lifted",
          "emptied");
  private static final List<String> JOINTS =
      List.of("near", "behind", "before", "after", "beside", "without", "above", "for");

  /** The article whose text this one prints: itself, or the one before. */
  int origin() {
    return version == 1 && number % 10 == 9 ? number - 1 : number;
  }

  static String url(int number) {
    return "https://torture.example/bulletins/" + number;
  }

  static String id(int number) {
    return ArticleId.ofUrl(url(number));
  }

  String title() {
    return "Bulletin %d version %d: %s".formatted(number, version, nounPhrase(random(number)));
  }

  String text() {
    Random random = random(origin());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(i == SENTENCES / 2 ? "\n\n" + quote() + "\n\n" : i == 0 ? "" : " ")
          .append(sentence(random));
    }
    text.append(version > 1 ? " The page was amended." : "");
    text.append(version == 1 && origin() % 2 == 0 ? " This is the firstprinting." : "");
    return text.toString();
  }

  private String quote() {
    return "“%s,” said Maren Calloway in Port Orla.".formatted(quoted());
  }

  /** The words in quotation marks. */
  String quoted() {
    return "The %s of bulletin %d stands at %d marks"
        .formatted(NOUNS.get(origin() % NOUNS.size()), origin(), version);
  }

  /** Whether a rule that asks for this word matches. */
  boolean has(String word) {
    return (title() + " " + text()).toLowerCase(java.util.Locale.ROOT).contains(word);
  }

  /** Article JSON, as a publisher sends it. */
  byte[] json(String status) {
    return Json.bytes(
        Json.MAPPER
            .createObjectNode()
            .put("url", url(number))
            .put("source", "Torture Courier " + number % 7)
            .put("language", "en")
            .put("title", title())
            .put("text", text())
            .put("version", version)
            .put("status", status));
  }

  private Random random(int article) {
    return new Random(article * 1_000_003L + version * 7_919L);
  }

  private static String sentence(Random random) {
    String said =
        "%s %s %s %s %s."
            .formatted(
                nounPhrase(random),
                any(VERBS, random),
                nounPhrase(random),
                any(JOINTS, random),
                nounPhrase(random));
    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  private static String nounPhrase(Random random) {
    return "the " + any(ADJECTIVES, random) + " " + any(NOUNS, random);
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
