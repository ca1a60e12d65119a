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
 * @param articles those that were counted, in the order of their times, of a surge the newest 20,
 *     for a silence the last one before it; empty for an alert that is yet to be counted, and for
 *     one that was recalled because one of them was killed
 * @param rhythm what is usual; null for a rule that fires on a number
 * @param countedAt of an alert that is yet to be counted, the time that its article is counted at;
 *     null if it is not counted, and in records of older releases
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AlertVolume(
    AlertTrigger on, List<Counted> articles, AlertRhythm rhythm, Instant countedAt) {
  private static final int SHOWN = 5;

  /**
   * An article that was counted.
   *
   * @param at the time it was counted at: of its publication, or of its receipt if that is unknown
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Counted(
      String articleId, String source, String title, Instant embargoedUntil, Instant at) {

    /** What is known of the article now, if the other is of the same one; its time stays. */
    public Counted revisedBy(Counted other) {
      return articleId.equals(other.articleId)
          ? new Counted(articleId, other.source, other.title, other.embargoedUntil, at)
          : this;
    }
  }

  public AlertVolume {
    Objects.requireNonNull(on, "a volume needs 'on', such as count 5/1h");
    articles = articles == null ? List.of() : List.copyOf(articles);
  }

  /** Figures of a number of articles. */
  public AlertVolume(AlertTrigger on, List<Counted> articles) {
    this(on, articles, null);
  }

  /** Figures of a number of articles, and what is usual. */
  public AlertVolume(AlertTrigger on, List<Counted> articles, AlertRhythm rhythm) {
    this(on, articles, rhythm, null);
  }

  /** Figures of an alert that is yet to be counted, at a time. */
  public static AlertVolume uncounted(AlertTrigger on, Instant countedAt) {
    return new AlertVolume(on, List.of(), null, countedAt);
  }

  /**
   * In a line, such as {@code 3 articles, published from ... to ... (count 3/1h), by Harbour
   * Ledger}. There must be articles.
   */
  public String inWords() {
    if (rhythm != null) {
      return on + ": " + rhythm.inWords() + (sources().isEmpty() ? "" : ", by " + sources());
    }
    return "%s, published from %s to %s (%s)%s"
        .formatted(
            CountText.of(articles.size(), "article"),
            articles.get(0).at(),
            articles.get(articles.size() - 1).at(),
            on,
            sources().isEmpty() ? "" : ", by " + sources());
  }

  private String sources() {
    return articles.stream()
        .map(Counted::source)
        .filter(Objects::nonNull)
        .distinct()
        .limit(SHOWN)
        .collect(Collectors.joining(", "));
  }
}
