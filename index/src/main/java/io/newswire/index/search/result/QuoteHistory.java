package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.JsonCode;
import java.time.Instant;
import java.util.List;

/**
 * A quote with how the articles of a story print it.
 *
 * @param speaker the name of the speaker; null if unknown
 * @param text the words as they were first printed
 * @param articleId the article that printed them first
 * @param source its source
 * @param at when it was published, or first seen
 * @param later how other articles print it, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuoteHistory(
    String speaker, String text, String articleId, String source, Instant at, List<Later> later) {
  public QuoteHistory {
    later = later == null ? List.of() : List.copyOf(later);
  }

  /**
   * The quote in another article.
   *
   * @param text null if the words are the same
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Later(Change change, String text, String articleId, String source, Instant at) {}

  /** How words differ from those that were first printed; case and punctuation do not count. */
  public enum Change implements JsonCode {
    /** They are the same. */
    SAME,
    /** They are a part of them. */
    TRUNCATED,
    /** They are a part of these. */
    EXTENDED,
    /** Some words are others. */
    VARIANT
  }
}
