package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Article;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.history.HistoryEntryBuilder;
import java.util.List;

/**
 * The revisions of an article, the oldest first, with what each changed.
 *
 * @param title the headline of the newest revision
 * @param earlier how many revisions before these are not known any more; null if none
 * @param revisions never empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleHistory(
    String id, String url, String title, Integer earlier, List<HistoryEntry> revisions) {

  /** The history as it is stored in the article. */
  public static ArticleHistory of(ArticleDocument document) {
    Article article = document.enriched().article();
    List<HistoryEntry> stored = document.enriched().history();
    List<HistoryEntry> revisions = stored.isEmpty() ? List.of(only(article)) : stored;
    int earlier = revisions.get(0).revision() - 1;
    return new ArticleHistory(
        article.id(), article.url(), article.title(), earlier == 0 ? null : earlier, revisions);
  }

  private static HistoryEntry only(Article article) {
    int revision = article.revision() == null ? 1 : article.revision();
    return HistoryEntryBuilder.builder()
        .revision(revision)
        .version(article.version())
        .source(article.source())
        .receivedAt(article.receivedAt())
        .status(article.usable() ? null : article.status())
        .compared(revision == 1 ? null : false)
        .build();
  }
}
