package io.newswire.index.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.document.AlertDocuments;
import io.newswire.index.document.Write;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * The alerts of a killed article that the index has. The enrichment forgets an alert that has not
 * changed for 30 days, and recalls it no more when its article is killed later; its document, which
 * has words of the article, is kept as long as the article's.
 */
record StoredAlerts(ElasticsearchClient client) {
  /** The most hits of one answer; an article has one alert for each rule that matched. */
  private static final int MOST = 10_000;

  private static final String CANCELED = PublishingStatus.CANCELED.code();

  /** The fields of an alert that have no words of the article. */
  private static final List<String> KEPT =
      List.of(
          "id",
          "sequence",
          "ruleId",
          "ruleName",
          "ruleVersion",
          "articleId",
          "familyId",
          "revision",
          "url",
          "source",
          "language",
          "publishedAt",
          "repeated",
          "throttled",
          "receivedAt",
          "extractedAt",
          "firstSeenAt",
          "enrichedAt",
          "matchedAt",
          "changedAt");

  /**
   * The documents that take the place of those with words; none if the article is not canceled.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  List<Write> withoutWords(EnrichedArticle enriched) throws IOException {
    String id = enriched.article() == null ? null : enriched.article().id();
    if (id == null || enriched.article().status() != PublishingStatus.CANCELED) {
      return List.of();
    }
    SearchResponse<ObjectNode> found =
        client.search(
            s ->
                s.index(IndexNames.all(IndexNames.ALERTS))
                    .ignoreUnavailable(true)
                    .size(MOST)
                    .source(source -> source.filter(f -> f.includes(KEPT)))
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.mustNot(n -> n.term(t -> t.field("reason").value(CANCELED)))
                                        .should(of("articleId", id))
                                        .should(of("countedArticles", id))
                                        .minimumShouldMatch("1"))),
            ObjectNode.class);
    return found.hits().hits().stream().map(Hit::source).map(StoredAlerts::recalled).toList();
  }

  private static Query of(String field, String id) {
    return Query.of(q -> q.term(t -> t.field(field).value(id)));
  }

  /** The version stays, so that a recall which comes meanwhile is not replaced. */
  private static Write recalled(ObjectNode stored) {
    Instant now = Instant.now();
    try {
      Alert alert = Json.read(Json.bytes(stored), Alert.class);
      return AlertDocuments.of(
          alert.with(it -> it.kind(AlertKind.RECALL).reason(CANCELED).silent(true)), now, now);
    } catch (RejectedException e) {
      throw new IllegalStateException("no alert is stored as " + stored, e);
    }
  }
}
