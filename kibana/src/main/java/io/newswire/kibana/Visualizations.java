package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Chart;
import io.newswire.kibana.Description.Kind;

/** Makes the visualization state of Lens for a chart. */
final class Visualizations {
  private static final String AXES =
      """
      {"valueLabels": "hide", "fittingFunction": "None",
       "axisTitlesVisibilitySettings": {"x": false, "yLeft": false, "yRight": false},
       "tickLabelsVisibilitySettings": {"x": true, "yLeft": true, "yRight": true},
       "labelsOrientation": {"x": 0, "yLeft": 0, "yRight": 0},
       "gridlinesVisibilitySettings": {"x": true, "yLeft": true, "yRight": true}}
      """;

  private static final int PAGE = 15;

  private Visualizations() {}

  static String type(Kind kind) {
    return switch (kind) {
      case NUMBER -> "lnsMetric";
      case TABLE -> "lnsDatatable";
      case BARS, LINES, RANKING -> "lnsXY";
    };
  }

  static ObjectNode of(Chart chart, Layer layer) {
    return switch (chart.kind()) {
      case NUMBER -> layer().put("metricAccessor", layer.show().get(0));
      case TABLE -> table(chart, layer);
      case BARS -> overTime("bar_stacked", layer);
      case LINES -> overTime("line", layer);
      case RANKING -> ranking(layer);
    };
  }

  private static ObjectNode layer() {
    return KibanaJson.object().put("layerId", Layer.ID).put("layerType", "data");
  }

  private static ObjectNode table(Chart chart, Layer layer) {
    ObjectNode table = layer();
    ArrayNode columns = table.putArray("columns");
    layer.columns().keySet().forEach(id -> columns.addObject().put("columnId", id));
    table
        .putObject("sorting")
        .put("columnId", layer.order())
        .put("direction", chart.ascending() ? "asc" : "desc");
    table.putObject("paging").put("enabled", true).put("size", PAGE);
    return table.put("rowHeight", "auto");
  }

  private static ObjectNode overTime(String series, Layer layer) {
    ObjectNode drawn = drawn(series, layer).put("xAccessor", layer.over());
    if (!layer.by().isEmpty()) {
      drawn.put("splitAccessor", layer.by().get(0));
    }
    boolean legend = !layer.by().isEmpty() || layer.show().size() > 1;
    return xy(series, drawn, legend);
  }

  private static ObjectNode ranking(Layer layer) {
    String series = "bar_horizontal";
    return xy(series, drawn(series, layer).put("xAccessor", layer.by().get(0)), false);
  }

  private static ObjectNode drawn(String series, Layer layer) {
    ObjectNode drawn = layer().put("seriesType", series);
    ArrayNode accessors = drawn.putArray("accessors");
    layer.show().forEach(accessors::add);
    return drawn.put("position", "top").put("showGridlines", false);
  }

  private static ObjectNode xy(String series, ObjectNode layer, boolean legend) {
    ObjectNode xy = KibanaJson.object();
    xy.putObject("legend").put("isVisible", legend).put("position", "right");
    xy.setAll(KibanaJson.of(AXES));
    xy.put("preferredSeriesType", series).putArray("layers").add(layer);
    return xy;
  }
}
