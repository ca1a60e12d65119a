package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Vega panels: a specification that parses, and data of Newswire's own indices only. */
final class VegaCheck {
  private static final Set<String> CLAUSES =
      Set.of(
          "%dashboard_context-must_clause%",
          "%dashboard_context-filter_clause%", "%dashboard_context-must_not_clause%");

  private VegaCheck() {}

  static void check(ImportFile file, String where, JsonNode params) {
    JsonNode specification = Embedded.json(file, where, params, "spec");
    String schema = specification.path("$schema").asText();
    if (!schema.equals("https://vega.github.io/schema/vega/v5.json")) {
      file.problem(where, "its $schema is " + schema);
    }
    if (specification.toString().split("https?://", -1).length > 2) {
      file.problem(where, "it would ask another server");
    }
    for (JsonNode data : specification.path("data")) {
      if (data.has("url")) {
        data(file, where, data);
      } else if (!data.has("source")) {
        file.problem(where, "data " + data.path("name") + " have neither a query nor a source");
      }
    }
  }

  private static void data(ImportFile file, String where, JsonNode data) {
    JsonNode url = data.path("url");
    if (url.has("%context%") && url.path("body").has("query")) {
      file.problem(where, "Kibana takes no %context% beside a query");
    }
    String query = url.at("/body/query").toString();
    for (String clause : CLAUSES) {
      if (!query.contains(clause)) {
        file.problem(where, "it would ignore the dashboard's filters: no " + clause);
      }
    }
    if (!query.contains("{\"%timefilter%\":true}")) {
      file.problem(where, "it would ignore the dashboard's time");
    }
    for (JsonNode field : url.path("body").findValues("field")) {
      if (!TemplateFields.of(url.path("index").asText()).containsKey(field.asText())) {
        file.problem(where, "the index templates have no field " + field.asText());
      }
    }
  }
}
