package io.newswire.index.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.GetResponse;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.QuoteId;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.http.HttpStatus;

/**
 * Adds to a correction the quotes to withdraw that only the index has: those that a replay found
 * with other rules than the live pipeline.
 */
record StoredQuotes(ElasticsearchClient client, TargetGeneration destination) {
  /**
   * The correction with all quotes to withdraw; a first revision is returned unchanged.
   *
   * @throws IOException if Elasticsearch does not answer
   * @throws ElasticsearchException if Elasticsearch answers with an error
   */
  EnrichedArticle completed(EnrichedArticle correction) throws IOException {
    Article article = correction.article();
    if (article == null
        || article.id() == null
        || article.firstSeenAt() == null
        || article.revision() == null
        || article.revision() < 2) {
      return correction;
    }
    Set<String> withdrawn = new LinkedHashSet<>(correction.withdrawnQuotes());
    withdrawn.addAll(stored(article));
    withdrawn.removeAll(new HashSet<>(QuoteId.ofAll(article.id(), correction.quotes())));
    return correction.withWithdrawnQuotes(List.copyOf(withdrawn));
  }

  private List<String> stored(Article article) throws IOException {
    String month = IndexNames.monthly(IndexNames.ARTICLES, article.firstSeenAt());
    String index = IndexNames.inGeneration(destination.generation(), month);
    try {
      GetResponse<ArticleDocument> found =
          client.get(
              get -> get.index(index).id(article.id()).sourceIncludes("id", "quotes"),
              ArticleDocument.class);
      return found.source() == null
          ? List.of()
          : QuoteId.ofAll(article.id(), found.source().enriched().quotes());
    } catch (ElasticsearchException e) {
      if (e.status() == HttpStatus.SC_NOT_FOUND) {
        return List.of();
      }
      throw e;
    }
  }
}
