package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Chart;
import io.newswire.kibana.Description.Search;
import io.newswire.kibana.Description.View;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes data views: an index, its time field, and labels of fields. */
final class DataViews {
  private static final String LINK_FIELD = "url";

  /** The placeholder of the raw value; Kibana's other placeholder would escape the whole URL. */
  private static final String LINK =
      """
      {"id": "url", "params": {"type": "a", "urlTemplate": "{{rawValue}}", "labelTemplate": "open",
       "openLinkInCurrentTab": false}}
      """;

  private DataViews() {}

  static SavedObject of(Description description, String name) {
    View view = description.views().get(name);
    ObjectNode names = KibanaJson.object();
    ObjectNode formats = KibanaJson.object();
    for (String field : shown(description, name)) {
      names.putObject(field).put("customLabel", description.label(field));
      if (field.equals(LINK_FIELD)) {
        formats.set(field, KibanaJson.of(LINK));
      }
    }
    ObjectNode attributes =
        KibanaJson.object()
            .put("title", view.index())
            .put("name", view.name())
            .put("timeFieldName", view.time())
            .put("sourceFilters", "[]")
            .put("fields", "[]")
            .put("fieldAttrs", names.toString())
            .put("fieldFormatMap", formats.toString())
            .put("runtimeFieldMap", "{}")
            .put("allowHidden", false);
    return SavedObject.of(ObjectType.DATA_VIEW, SavedObject.id(name), attributes, List.of());
  }

  private static TreeSet<String> shown(Description description, String view) {
    TreeSet<String> fields = new TreeSet<>();
    fields.add(description.views().get(view).time());
    for (Chart chart : description.charts().values()) {
      if (chart.view().equals(view)) {
        fields.addAll(fields(chart));
      }
    }
    for (Search search : description.searches().values()) {
      if (search.view().equals(view)) {
        fields.addAll(search.columns());
        fields.add(search.sort());
      }
    }
    description
        .dashboards()
        .values()
        .forEach(dashboard -> fields.addAll(dashboard.controls().getOrDefault(view, List.of())));
    return fields;
  }

  private static List<String> fields(Chart chart) {
    List<String> fields = new ArrayList<>(chart.by().keySet());
    Stream<Measure> measures = chart.show().values().stream().map(Measure::parse);
    measures.filter(measure -> measure.field() != null).map(Measure::field).forEach(fields::add);
    if (chart.over() != null) {
      fields.add(chart.over());
    }
    return fields;
  }
}
