package io.newswire.desk.wire;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import java.time.Instant;
import java.util.Optional;

/**
 * The newest of an article, and where it stands.
 *
 * @param until it is hidden before; the epoch where it has no embargo
 * @param hidden what may be shown before; null where it has no embargo
 */
record WireEntry(int partition, long offset, Instant until, WireArticle hidden, WireArticle shown) {
  private static final int NOWHERE = -1;

  /** One that came before everything that was read: no reader lacks it for its place. */
  static WireEntry earlier(EnrichedArticle enriched, Instant now) {
    return of(NOWHERE, WirePosition.NOTHING, enriched, now);
  }

  static WireEntry of(int partition, long offset, EnrichedArticle enriched, Instant now) {
    Article article = enriched.article();
    Instant arrived = Optional.ofNullable(enriched.enrichedAt()).orElse(now);
    if (!article.usable()) {
      WireArticle withdrawn = WireArticle.withdrawn(article, arrived);
      return new WireEntry(partition, offset, Instant.EPOCH, null, withdrawn);
    }
    Instant until = Optional.ofNullable(article.embargoedUntil()).orElse(Instant.EPOCH);
    return new WireEntry(
        partition,
        offset,
        until,
        until.equals(Instant.EPOCH) ? null : WireArticle.embargoed(article, arrived),
        WireArticle.of(enriched, until.isAfter(arrived) ? until : arrived));
  }

  String id() {
    return shown.id();
  }

  boolean isEmbargoed(Instant now) {
    return until.isAfter(now);
  }

  /** What may be shown at that time. */
  WireArticle at(Instant now) {
    return isEmbargoed(now) ? hidden : shown;
  }

  /** Whether who has read so far has not seen what may be shown at that time. */
  boolean isNewTo(WirePosition reader, Instant now) {
    boolean announced = !isEmbargoed(now) && until.isAfter(reader.announced());
    return offset > reader.offset(partition) || announced;
  }
}
