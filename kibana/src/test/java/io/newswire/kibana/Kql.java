package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little of Kibana's query language that the dashboards use: {@code not? FIELD: VALUE}, {@code
 * not? FIELD > VALUE} and {@code FIELD: *}, joined by {@code and}.
 */
final class Kql {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?<not>not )?\"?(?<field>[A-Za-z.]+)\"?(?<operator>: | > )(?<value>[A-Za-z0-9-]+|\\*)");

  private Kql() {}

  /** One of the joined conditions. */
  record Clause(boolean not, String field, String operator, String value) {
    ObjectNode query() {
      ObjectNode query = KibanaJson.object();
      if (operator.equals(">")) {
        query.putObject("range").putObject(field).put("gt", value);
      } else if (value.equals("*")) {
        query.putObject("exists").put("field", field);
      } else {
        query.putObject("match").put(field, value);
      }
      return query;
    }
  }

  static List<Clause> parse(String kql) {
    List<Clause> clauses = new ArrayList<>();
    for (String part : kql.isBlank() ? new String[0] : kql.split(" and ")) {
      Matcher clause = CLAUSE.matcher(part);
      if (!clause.matches()) {
        throw new IllegalArgumentException("not of the form that is known here: " + part);
      }
      clauses.add(
          new Clause(
              clause.group("not") != null,
              clause.group("field"),
              clause.group("operator").replace(" ", ""),
              clause.group("value")));
    }
    return clauses;
  }

  /** As an Elasticsearch query. */
  static ObjectNode query(String kql) {
    ObjectNode query = KibanaJson.object();
    ArrayNode filter = query.withObject("/bool").putArray("filter");
    ArrayNode not = query.withObject("/bool").putArray("must_not");
    parse(kql).forEach(clause -> (clause.not() ? not : filter).add(clause.query()));
    return query;
  }
}
