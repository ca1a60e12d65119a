package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * An article with all that is known of it: the value on {@code news.enriched}, and what is indexed.
 * In JSON the article's own fields stand beside the others.
 *
 * @param withdrawnQuotes ids of all quotes that earlier revisions of this article had and this one
 *     has not; see {@link QuoteId}. It names every one ever withdrawn, because the topic is
 *     compacted and a reader may never see the revisions between
 * @param enrichedAt null offline
 * @param family null offline, in records of older releases, and for an article that has none: one
 *     of few words, in a language that is not compared, or withdrawn
 * @param story null where the family is, and in records of older releases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrichedArticle(
    @JsonUnwrapped Article article,
    List<Mention> mentions,
    List<Entity> entities,
    List<Quote> quotes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withdrawnQuotes,
    Instant enrichedAt,
    Family family,
    Story story) {

  public EnrichedArticle {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
    entities = entities == null ? List.of() : List.copyOf(entities);
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
    withdrawnQuotes = withdrawnQuotes == null ? List.of() : List.copyOf(withdrawnQuotes);
  }

  /** An article without a family and a story. */
  public EnrichedArticle(
      Article article,
      List<Mention> mentions,
      List<Entity> entities,
      List<Quote> quotes,
      List<String> withdrawnQuotes,
      Instant enrichedAt) {
    this(article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, null, null);
  }

  /** The same article with other withdrawn quotes. */
  public EnrichedArticle withWithdrawnQuotes(List<String> ids) {
    return new EnrichedArticle(article, mentions, entities, quotes, ids, enrichedAt, family, story);
  }

  /** The same article in a family. */
  public EnrichedArticle withFamily(Family family) {
    return new EnrichedArticle(
        article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, family, story);
  }

  /** The same article in a story. */
  public EnrichedArticle withStory(Story story) {
    return new EnrichedArticle(
        article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, family, story);
  }
}
