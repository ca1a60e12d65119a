package io.newswire.bench.torture.load;

import java.util.List;
import java.util.Random;

/** Makes sentences of random words. Two sentences rarely share four words in a row. */
final class Wording {
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

  private final Random random;

  /** The same seed makes the same words. */
  Wording(long seed) {
    random = new Random(seed);
  }

  String sentence() {
    String said =
        "%s %s %s %s %s."
            .formatted(nounPhrase(), any(VERBS), nounPhrase(), any(JOINTS), nounPhrase());
    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  String nounPhrase() {
    return "the " + any(ADJECTIVES) + " " + noun();
  }

  String noun() {
    return any(NOUNS);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
