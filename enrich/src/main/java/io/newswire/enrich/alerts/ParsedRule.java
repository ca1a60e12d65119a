package io.newswire.enrich.alerts;

import io.newswire.model.AlertRule;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * A rule whose query is known to be good.
 *
 * @param query over the fields of a {@link MonitorDocument}
 * @param fields the Lucene fields it asks, without those of single quotes
 * @param remarks what its author should know: words that do nothing, a rule that is slow
 */
public record ParsedRule(AlertRule rule, Query query, Set<String> fields, List<String> remarks) {
  public ParsedRule {
    fields = Set.copyOf(fields);
    remarks = List.copyOf(remarks);
  }
}
