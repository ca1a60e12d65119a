package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A chart's question in Elasticsearch's words, as Kibana would ask it, except for two things:
 * intervals are always hours, and the last value is asked with top_hits, because the embedded
 * Elasticsearch has no top_metrics.
 */
final class LensQuery {
  private final JsonNode columns;
  private final List<String> buckets = new ArrayList<>();
  private final List<String> measures = new ArrayList<>();

  LensQuery(JsonNode lens) {
    JsonNode layer = lens.at("/attributes/state/datasourceStates/formBased/layers/" + Layer.ID);
    columns = layer.path("columns");
    for (JsonNode id : layer.path("columnOrder")) {
      boolean bucketed = columns.path(id.asText()).path("isBucketed").asBoolean();
      (bucketed ? buckets : measures).add(id.asText());
    }
  }

  /** The columns that tell documents apart. */
  List<String> buckets() {
    return buckets;
  }

  /** The columns that an aggregation answers; how many documents there are is told anyway. */
  List<String> measures() {
    return measures.stream().filter(id -> !operation(id).equals("count")).toList();
  }

  ObjectNode aggregations() {
    return aggregations(buckets.iterator());
  }

  private ObjectNode aggregations(Iterator<String> open) {
    ObjectNode aggregations = KibanaJson.object();
    if (open.hasNext()) {
      String id = open.next();
      ObjectNode bucket = bucket(columns.path(id));
      ObjectNode within = aggregations(open);
      String order = columns.path(id).at("/params/orderBy/columnId").asText();
      if (measures().contains(order)) {
        within.set(order, measure(columns.path(order)));
      }
      if (!within.isEmpty()) {
        bucket.set("aggs", within);
      }
      aggregations.set(id, bucket);
    } else {
      measures().forEach(id -> aggregations.set(id, measure(columns.path(id))));
    }
    return aggregations;
  }

  private ObjectNode bucket(JsonNode column) {
    String field = column.path("sourceField").asText();
    ObjectNode bucket = KibanaJson.object();
    if (column.path("operationType").asText().equals("date_histogram")) {
      bucket.putObject("date_histogram").put("field", field).put("fixed_interval", "1h");
      return bucket;
    }
    JsonNode params = column.path("params");
    String order = params.at("/orderBy/columnId").asText();
    bucket
        .putObject("terms")
        .put("field", field)
        .put("size", params.path("size").asInt())
        .putObject("order")
        .put(
            operation(order).equals("count") ? "_count" : order,
            params.path("orderDirection").asText());
    return bucket;
  }

  private static ObjectNode measure(JsonNode column) {
    String field = column.path("sourceField").asText();
    ObjectNode measure = KibanaJson.object();
    switch (column.path("operationType").asText()) {
      case "unique_count" -> measure.putObject("cardinality").put("field", field);
      case "max" -> measure.putObject("max").put("field", field);
      case "percentile" ->
          measure
              .putObject("percentiles")
              .put("field", field)
              .putArray("percents")
              .add(column.at("/params/percentile").asInt());
      case "last_value" -> {
        measure.set("filter", Kql.query(column.at("/filter/query").asText()));
        ObjectNode last = measure.withObject("/aggs/last/top_hits").put("size", 1);
        last.putArray("sort").addObject().put(column.at("/params/sortField").asText(), "desc");
        last.put("_source", false).putArray("docvalue_fields").add(field);
      }
      default -> throw new IllegalArgumentException(column.toString());
    }
    return measure;
  }

  private String operation(String id) {
    return columns.path(id).path("operationType").asText();
  }
}
