package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
 * @param history the revisions of the article, the oldest first, ending with this one; empty if
 *     there was only one, which says nothing of a correction, and for a canceled article
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
    Story story,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HistoryEntry> history) {

  public EnrichedArticle {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
    entities = entities == null ? List.of() : List.copyOf(entities);
    quotes = quotes == null ? List.of() : List.copyOf(quotes);
    withdrawnQuotes = withdrawnQuotes == null ? List.of() : List.copyOf(withdrawnQuotes);
    history = history == null ? List.of() : List.copyOf(history);
  }

  /** An article without a family, a story and a history. */
  public EnrichedArticle(
      Article article,
      List<Mention> mentions,
      List<Entity> entities,
      List<Quote> quotes,
      List<String> withdrawnQuotes,
      Instant enrichedAt) {
    this(article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, null, null, List.of());
  }

  /** The facts that this revision changed; empty if it is the first one. */
  public List<FactChange> changedFacts() {
    HistoryEntry newest = history.isEmpty() ? null : history.get(history.size() - 1);
    return newest == null || !Objects.equals(newest.revision(), article.revision())
        ? List.of()
        : newest.facts();
  }

  /** The same article with other withdrawn quotes. */
  public EnrichedArticle withWithdrawnQuotes(List<String> ids) {
    return new EnrichedArticle(
        article, mentions, entities, quotes, ids, enrichedAt, family, story, history);
  }

  /** The same article in a family. */
  public EnrichedArticle withFamily(Family family) {
    return new EnrichedArticle(
        article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, family, story, history);
  }

  /** The same article in a story. */
  public EnrichedArticle withStory(Story story) {
    return new EnrichedArticle(
        article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, family, story, history);
  }

  /** The same article with another history. */
  public EnrichedArticle withHistory(List<HistoryEntry> entries) {
    return new EnrichedArticle(
        article, mentions, entities, quotes, withdrawnQuotes, enrichedAt, family, story, entries);
  }

  /** The same article with another text or other fields; the rest stays. */
  public EnrichedArticle withArticle(Article other) {
    return new EnrichedArticle(
        other, mentions, entities, quotes, withdrawnQuotes, enrichedAt, family, story, history);
  }
}
