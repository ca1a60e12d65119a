package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Chart;
import io.newswire.kibana.Description.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a chart in the order of Lens: top values, date histogram, measures.
 *
 * @param by the ids of the columns of top values
 * @param over the id of the date histogram; null if there is none
 * @param show the ids of the measures
 * @param order the id of the measure that sorts the values
 */
record Layer(
    Map<String, ObjectNode> columns,
    List<String> by,
    String over,
    List<String> show,
    String order) {

  /** The id of the layer; a chart has only one. */
  static final String ID = "layer";

  static Layer of(Description description, Chart chart) {
    List<String> show = chart.show().keySet().stream().map(Layer::measureId).toList();
    String order = order(chart);
    Map<String, ObjectNode> columns = new LinkedHashMap<>();
    List<String> by = new ArrayList<>();
    chart
        .by()
        .forEach(
            (field, size) -> {
              String id = "by-" + KibanaJson.slug(field);
              by.add(id);
              columns.put(
                  id,
                  Columns.values(
                      field,
                      description.label(field),
                      size,
                      order,
                      chart.ascending(),
                      chart.kind() == Kind.BARS));
            });
    String over = chart.over() == null ? null : "over-" + KibanaJson.slug(chart.over());
    if (over != null) {
      columns.put(over, Columns.intervals(chart.over(), description.label(chart.over())));
    }
    chart
        .show()
        .forEach(
            (label, words) ->
                columns.put(measureId(label), Columns.measure(Measure.parse(words), label)));
    return new Layer(columns, by, over, show, order);
  }

  private static String order(Chart chart) {
    if (chart.order() != null) {
      Description.find(chart.show(), chart.order(), "measures ('show') of '" + chart.title() + "'");
      return measureId(chart.order());
    }
    return chart.show().entrySet().stream()
        .filter(shown -> Measure.parse(shown.getValue()).orders())
        .map(shown -> measureId(shown.getKey()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the chart '" + chart.title() + "' shows nothing that can be ordered by"));
  }

  private static String measureId(String label) {
    return "show-" + KibanaJson.slug(label);
  }
}
