package io.newswire.index.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.Hits;
import io.newswire.model.EnrichedArticle;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.http.ContentTooLongException;

/**
 * Reads stored articles with all that is known of them, the newest first, in pages of a bounded
 * size. Articles that come meanwhile are not read. Not thread-safe.
 */
public final class StoredArticles {
  private static final int LARGEST_PAGE = 100;

  /** More than the longest document has. */
  private static final int MOST_BYTES = 32 << 20;

  private final SearchConnection connection;

  /** Refuses a page that is too long. */
  private final SearchConnection bounded;

  private final ArticleQuery first;
  private int size = LARGEST_PAGE;
  private String cursor;
  private long total;
  private int skipped;
  private boolean atEnd;

  /**
   * Reads nothing yet.
   *
   * @param since published at this moment or later; see {@link ArticleQuery#since}
   */
  public StoredArticles(NewsSearch search, Instant since) {
    this(search, null, since, MOST_BYTES);
  }

  /**
   * Reads nothing yet.
   *
   * @param text a query that the articles match; see {@link ArticleQuery#text}
   * @param since as above
   */
  public StoredArticles(NewsSearch search, String text, Instant since) {
    this(search, text, since, MOST_BYTES);
  }

  StoredArticles(NewsSearch search, String text, Instant since, int mostBytes) {
    connection = search.connection();
    bounded = connection.withMaxBytes(mostBytes);
    first =
        ArticleQueryBuilder.builder()
            .text(text)
            .since(since)
            .sort(SortOrder.TIME)
            .visibility(Visibility.USABLE)
            .build();
  }

  /** The next page; empty at the end. Throws what {@link NewsSearch} throws. */
  public List<EnrichedArticle> next() throws IOException {
    while (!atEnd) {
      try {
        Hits<EnrichedArticle> page = page(first.withSize(size).withCursor(cursor));
        total = Math.max(total, page.total());
        cursor = page.cursor();
        atEnd = cursor == null;
        size = Math.min(LARGEST_PAGE, 2 * size);
        return page.hits();
      } catch (ContentTooLongException e) {
        shrink();
      }
    }
    return List.of();
  }

  private void shrink() throws IOException {
    if (size > 1) {
      size = size / 2;
      return;
    }
    cursor = cursorBehind(first.withSize(1).withCursor(cursor));
    atEnd = cursor == null;
    skipped++;
  }

  private Hits<EnrichedArticle> page(ArticleQuery query) throws IOException {
    SearchResponse<ArticleDocument> response =
        bounded.search(ArticleRequests.stored(query), ArticleDocument.class, query.text());
    return SearchResponses.hits(response, query.size(), null, hit -> hit.source().enriched());
  }

  private String cursorBehind(ArticleQuery query) throws IOException {
    SearchResponse<Void> response =
        connection.search(ArticleRequests.ids(query), Void.class, query.text());
    return SearchResponses.hits(response, query.size(), null, Hit::id).cursor();
  }

  /** The number of articles that were left out, because one alone is too long. */
  public int skipped() {
    return skipped;
  }

  /** The number of all articles, as far as is known; 0 before the first page. */
  public long total() {
    return total;
  }

  /** Whether there are no more. */
  public boolean isAtEnd() {
    return atEnd;
  }
}
