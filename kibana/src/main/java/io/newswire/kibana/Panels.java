package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Chart;
import io.newswire.kibana.Description.View;
import io.newswire.kibana.Description.WorldMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;

/** Makes the panels of dashboards. */
final class Panels {
  private static final String DRILLDOWN = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

  private Panels() {}

  /**
   * Links to all dashboards. They keep the time range but no filters, because other dashboards lack
   * the fields.
   */
  static Panel links(Description description) {
    String panel = "links";
    ObjectNode json = KibanaJson.object().put("type", "links");
    ObjectNode config = json.putObject("embeddableConfig");
    ArrayNode links = config.putObject("attributes").put("layout", "horizontal").putArray("links");
    List<Reference> references = new ArrayList<>();
    description
        .dashboards()
        .forEach(
            (name, dashboard) -> {
              String reference = "link_" + name + "_dashboard";
              links
                  .addObject()
                  .put("id", name)
                  .put("type", "dashboardLink")
                  .put("order", references.size())
                  .put("label", dashboard.title())
                  .put("destinationRefName", reference)
                  .putObject("options")
                  .put("openInNewTab", false)
                  .put("useCurrentDateRange", true)
                  .put("useCurrentFilters", false);
              references.add(Reference.to(ObjectType.DASHBOARD, name, reference).inPanel(panel));
            });
    config.putObject("enhancements");
    return new Panel(panel, json, references);
  }

  static Panel note(String markdown) {
    ObjectNode params =
        KibanaJson.object()
            .put("fontSize", 12)
            .put("openLinksInNewTab", false)
            .put("markdown", markdown);
    return visualization("note", "markdown", "", params);
  }

  static Panel map(Description description, String name) {
    WorldMap map = description.maps().get(name);
    View view = Description.find(description.views(), map.view(), "views");
    ObjectNode params = KibanaJson.object().put("spec", WorldMaps.specification(map, view));
    return visualization(name, "vega", map.title(), params);
  }

  /** A panel that no other dashboard shows, without a saved object of its own. */
  private static Panel visualization(String panel, String type, String title, ObjectNode params) {
    ObjectNode json = KibanaJson.object().put("type", "visualization");
    ObjectNode config = json.putObject("embeddableConfig").put("hidePanelTitles", title.isEmpty());
    ObjectNode shown =
        KibanaJson.of(
            """
            {"id": "", "title": "", "description": "", "type": "", "params": {},
             "uiState": {}, "data": {"aggs": [], "searchSource": {"filter": []}}}
            """);
    shown.put("title", title).put("type", type).set("params", params);
    shown.withObject("/data/searchSource").set("query", KibanaJson.kql(""));
    config.set("savedVis", shown);
    config.putObject("enhancements");
    return new Panel(panel, json, List.of());
  }

  static Panel search(String name) {
    return shared(ObjectType.SEARCH, name, KibanaJson.object(), List.of());
  }

  /**
   * A chart.
   *
   * @param dashboard the name of its dashboard, which needs no drilldown to itself
   */
  static Panel chart(Entry<String, Chart> named, String dashboard) {
    Chart chart = named.getValue();
    ObjectNode config = KibanaJson.object();
    if (chart.range() != null) {
      config.putObject("timeRange").put("from", chart.range()).put("to", "now");
    }
    if (chart.opens() == null || chart.opens().equals(dashboard)) {
      return shared(ObjectType.LENS, named.getKey(), config, List.of());
    }
    String event = "open-" + chart.opens();
    config.putObject("enhancements").set("dynamicActions", drilldown(event));
    return shared(
        ObjectType.LENS,
        named.getKey(),
        config,
        List.of(
            Reference.to(
                ObjectType.DASHBOARD,
                chart.opens(),
                "drilldown:" + DRILLDOWN + ":" + event + ":dashboardId")));
  }

  private static ObjectNode drilldown(String event) {
    ObjectNode actions = KibanaJson.object();
    ObjectNode described = actions.putArray("events").addObject().put("eventId", event);
    described.putArray("triggers").add("FILTER_TRIGGER");
    described
        .putObject("action")
        .put("factoryId", DRILLDOWN)
        .put("name", "Open")
        .putObject("config")
        .put("useCurrentFilters", true)
        .put("useCurrentDateRange", true)
        .put("openInNewTab", false);
    return actions;
  }

  /** A panel with a saved object that several dashboards may show. */
  private static Panel shared(
      ObjectType type, String name, ObjectNode config, List<Reference> others) {
    String reference = "panel_" + name;
    config.withObject("/enhancements");
    ObjectNode json = KibanaJson.object().put("type", type.kibana);
    json.set("embeddableConfig", config);
    json.put("panelRefName", reference);
    List<Reference> references = new ArrayList<>();
    references.add(Reference.to(type, name, reference).inPanel(name));
    others.forEach(other -> references.add(other.inPanel(name)));
    return new Panel(name, json, references);
  }
}
