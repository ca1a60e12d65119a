package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.newswire.index.setup.IndexNames;

/** Makes requests for alerts. */
final class AlertRequests {
  /** The part of an alert's document that is asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OfArticle(String articleId) {}

  private AlertRequests() {}

  /** The articles that a rule fired on, but for those whose alert was recalled. */
  static SearchRequest ofRule(String rule, int most) {
    return SearchRequest.of(
        request ->
            NewsSearch.base(request, IndexNames.ALERTS)
                .size(most)
                .source(s -> s.filter(f -> f.includes("articleId")))
                .sort(s -> s.field(f -> f.field("matchedAt").order(SortOrder.Desc)))
                .query(
                    q ->
                        q.bool(
                            b ->
                                b.filter(new SearchFilters(Visibility.VISIBLE).all())
                                    .filter(f -> f.term(t -> t.field("ruleId").value(rule))))));
  }
}
