package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.IndexNames;

/** Makes requests for alerts. */
final class AlertRequests {
  private static final int MOST = 1_000;
  private static final String MATCHED_AT = "matchedAt";

  /** The part of an alert's document that is asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OfArticle(String articleId) {}

  private AlertRequests() {}

  /** The articles that a rule fired on, but for those whose alert was recalled. */
  static SearchRequest ofRule(String rule, int most) {
    return SearchRequests.to(IndexNames.ALERTS)
        .size(most)
        .source(s -> s.filter(f -> f.includes("articleId")))
        .sort(s -> s.field(f -> f.field(MATCHED_AT).order(SortOrder.Desc)))
        .query(
            q ->
                q.bool(
                    b ->
                        b.filter(new SearchFilters(Visibility.VISIBLE).all())
                            .filter(f -> f.term(t -> t.field("ruleId").value(rule)))))
        .build();
  }

  /** The alerts of an article, the first match first; at most {@value #MOST}. */
  static SearchRequest ofArticle(String id) {
    return SearchRequests.to(IndexNames.ALERTS)
        .size(MOST)
        .query(q -> q.term(t -> t.field("articleId").value(id)))
        .sort(s -> s.field(f -> f.field(MATCHED_AT).unmappedType(FieldType.Date)))
        .build();
  }
}
