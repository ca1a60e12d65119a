package io.newswire.bench.torture.load;

import io.newswire.model.alert.AlertPer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The alert rules of a campaign: each asks for one word. */
public final class TortureRules {
  public static final String FAMILY = "family";

  /** The word that each rule asks for, by the rule's id. */
  public static final Map<String, String> WORDS =
      new TreeMap<>(
          Map.of(
              "every",
              Edition.EVERY,
              "first",
              Edition.FIRST,
              "amended",
              Edition.AMENDED,
              FAMILY,
              Edition.FAMILY));

  private TortureRules() {}

  /** Writes them to a file, sent to a webhook of this name. */
  public static Path write(Path file, String webhook) throws IOException {
    return Files.writeString(
        file,
        WORDS.entrySet().stream()
            .map(rule -> yaml(rule.getKey(), rule.getValue(), webhook))
            .collect(Collectors.joining("", "rules:\n", "")));
  }

  private static String yaml(String id, String word, String webhook) {
    AlertPer per = id.equals(FAMILY) ? AlertPer.FAMILY : AlertPer.ARTICLE;
    return """
      - id: %s
        name: %s
        query: %s
        per: %s
        destinations: ['webhook:%s']
    """
        .formatted(id, id, word, per.name().toLowerCase(java.util.Locale.ROOT), webhook);
  }
}
