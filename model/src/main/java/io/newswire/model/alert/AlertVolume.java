package io.newswire.model.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.text.CountText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The figures that decided on an alert of a rule that fires on a number of articles.
 *
 * @param on what the rule fires on
 * @param articles those that were counted, in the order of their times; empty for an alert that is
 *     yet to be counted, and for one that was recalled because one of them was killed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertVolume(AlertTrigger on, List<Counted> articles) {
  private static final int SHOWN = 5;

  /**
   * An article that was counted.
   *
   * @param at the time it was counted at: of its publication, or of its receipt if that is unknown
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Counted(
      String articleId, String source, String title, Instant embargoedUntil, Instant at) {}

  public AlertVolume {
    Objects.requireNonNull(on, "a volume needs 'on', such as count 5/1h");
    articles = articles == null ? List.of() : List.copyOf(articles);
  }

  /** Figures of an alert that is yet to be counted. */
  public static AlertVolume uncounted(AlertTrigger on) {
    return new AlertVolume(on, List.of());
  }

  /**
   * In a line, such as {@code 3 articles, published from ... to ... (count 3/1h), by Harbour
   * Ledger}. There must be articles.
   */
  public String inWords() {
    String sources =
        articles.stream()
            .map(Counted::source)
            .filter(Objects::nonNull)
            .distinct()
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    return "%s, published from %s to %s (%s)%s"
        .formatted(
            CountText.of(articles.size(), "article"),
            articles.get(0).at(),
            articles.get(articles.size() - 1).at(),
            on,
            sources.isEmpty() ? "" : ", by " + sources);
  }
}
