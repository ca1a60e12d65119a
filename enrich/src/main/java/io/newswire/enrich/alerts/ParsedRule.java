package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertRule;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * A rule with a valid query.
 *
 * @param query a query over the fields of a {@link ArticleFields}
 * @param fields the Lucene fields of the query, without those of single quotes
 * @param remarks notes for the author: words without effect, a slow rule; may be empty
 */
public record ParsedRule(AlertRule rule, Query query, Set<String> fields, List<String> remarks) {
  public ParsedRule {
    fields = Set.copyOf(fields);
    remarks = List.copyOf(remarks);
  }
}
