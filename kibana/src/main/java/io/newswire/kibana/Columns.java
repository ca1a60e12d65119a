package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Measure.Operation;

/** Makes the columns of Lens: buckets and metrics. */
final class Columns {
  /** Lens's field name for counting documents. */
  private static final String RECORDS = "___records___";

  private Columns() {}

  /** A date histogram whose interval fits the time range. */
  static ObjectNode intervals(String field, String label) {
    ObjectNode column = column(label, "date", "date_histogram", "interval", field, true);
    column
        .putObject("params")
        .put("interval", "auto")
        .put("includeEmptyRows", true)
        .put("dropPartials", false);
    return column;
  }

  /**
   * The top values of a field.
   *
   * @param others whether all other values form one bucket
   */
  static ObjectNode values(
      String field, String label, int size, String orderColumn, boolean ascending, boolean others) {
    ObjectNode column = column(label, "string", "terms", "ordinal", field, true);
    ObjectNode params = column.putObject("params").put("size", size);
    params.putObject("orderBy").put("type", "column").put("columnId", orderColumn);
    params
        .put("orderDirection", ascending ? "asc" : "desc")
        .put("otherBucket", others)
        .put("missingBucket", false)
        .setAll(
            KibanaJson.of(
                """
                {"parentFormat": {"id": "terms"}, "include": [], "exclude": [],
                 "includeIsRegex": false, "excludeIsRegex": false}
                """));
    return column;
  }

  static ObjectNode measure(Measure measure, String label) {
    String operation = measure.operation().kibana;
    return switch (measure.operation()) {
      case COUNT -> emptyAsNull(column(label, "number", operation, "ratio", RECORDS, false));
      case UNIQUE ->
          emptyAsNull(column(label, "number", operation, "ratio", measure.field(), false));
      case LATEST -> emptyAsNull(column(label, "date", operation, "ratio", measure.field(), false));
      case PERCENTILE -> percentile(measure, label);
      case LAST -> last(measure, label);
    };
  }

  private static ObjectNode percentile(Measure measure, String label) {
    String operation = Operation.PERCENTILE.kibana;
    ObjectNode column = column(label, "number", operation, "ratio", measure.field(), false);
    column
        .putObject("params")
        .put("percentile", measure.percentile())
        .set(
            "format",
            KibanaJson.of(
                "{\"id\": \"number\", \"params\": {\"decimals\": 0, \"suffix\": \" ms\"}}"));
    return column;
  }

  /**
   * The last value of a field, filtered to documents with the field, as Lens itself makes such a
   * column.
   */
  private static ObjectNode last(Measure measure, String label) {
    String operation = Operation.LAST.kibana;
    ObjectNode column = column(label, "string", operation, "ordinal", measure.field(), false);
    column.set("filter", KibanaJson.kql("\"" + measure.field() + "\": *"));
    column.putObject("params").put("sortField", measure.by()).put("showArrayValues", false);
    return column;
  }

  private static ObjectNode emptyAsNull(ObjectNode column) {
    column.putObject("params").put("emptyAsNull", true);
    return column;
  }

  private static ObjectNode column(
      String label, String type, String operation, String scale, String field, boolean bucketed) {
    return KibanaJson.object()
        .put("label", label)
        .put("customLabel", true)
        .put("dataType", type)
        .put("operationType", operation)
        .put("scale", scale)
        .put("sourceField", field)
        .put("isBucketed", bucketed);
  }
}
