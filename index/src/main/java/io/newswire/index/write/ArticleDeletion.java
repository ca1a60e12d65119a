package io.newswire.index.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deletes the documents of an article, of its quotes and of its alerts, in all months and
 * generations.
 *
 * @param client not closed by this object
 */
public record ArticleDeletion(ElasticsearchClient client) {
  private static final int MOST = 1_000;

  private static final Map<String, String> ID_FIELDS =
      Map.of(
          IndexNames.ARTICLES, "id",
          IndexNames.QUOTES, "articleId",
          IndexNames.ALERTS, "articleId");

  /**
   * The number of documents by alias; without those that have none.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  public Map<String, Long> count(String articleId) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String alias : ID_FIELDS.keySet().stream().sorted().toList()) {
      long count =
          client
              .count(
                  c ->
                      c.index(IndexNames.all(alias))
                          .ignoreUnavailable(true)
                          .query(of(alias, articleId)))
              .count();
      if (count > 0) {
        counts.put(alias, count);
      }
    }
    return counts;
  }

  /**
   * Deletes them. Idempotent.
   *
   * @return the number of deleted documents by alias; without those that had none
   * @throws IOException if Elasticsearch does not answer
   */
  public Map<String, Long> delete(String articleId) throws IOException {
    Map<String, Long> found = count(articleId);
    for (String alias : found.keySet()) {
      List<BulkOperation> deletions = deletions(alias, articleId);
      while (!deletions.isEmpty()) {
        delete(deletions);
        deletions = deletions(alias, articleId);
      }
    }
    return found;
  }

  private void delete(List<BulkOperation> deletions) throws IOException {
    BulkResponse response = client.bulk(b -> b.operations(deletions).refresh(Refresh.True));
    if (response.errors()) {
      throw new IOException(
          response.items().stream()
              .filter(item -> item.error() != null)
              .map(item -> "%s is not deleted: %s".formatted(item.id(), item.error().reason()))
              .findFirst()
              .orElse("Elasticsearch does not delete"));
    }
  }

  /** Not by query: an Elasticsearch that is embedded has no module for that. */
  private List<BulkOperation> deletions(String alias, String articleId) throws IOException {
    return client
        .search(
            s ->
                s.index(IndexNames.all(alias))
                    .ignoreUnavailable(true)
                    .size(MOST)
                    .source(source -> source.fetch(false))
                    .query(of(alias, articleId)),
            Void.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> BulkOperation.of(o -> o.delete(d -> d.index(hit.index()).id(hit.id()))))
        .toList();
  }

  private static Query of(String alias, String articleId) {
    return Query.of(q -> q.term(t -> t.field(ID_FIELDS.get(alias)).value(articleId)));
  }
}
