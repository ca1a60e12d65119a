package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Dashboards: the grid, what stands in the panels, controls, and where links lead. */
final class DashboardCheck {
  private static final int COLUMNS = 48;
  private static final String DRILLDOWN = "DASHBOARD_TO_DASHBOARD_DRILLDOWN";

  private final ImportFile file;
  private final String where;
  private final JsonNode attributes;
  private final Map<String, JsonNode> references = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> cells = new HashSet<>();
  private final Set<String> panels = new HashSet<>();

  DashboardCheck(ImportFile file, JsonNode dashboard) {
    this.file = file;
    this.where = ImportFile.key(dashboard);
    this.attributes = dashboard.path("attributes");
    dashboard.path("references").forEach(one -> references.put(one.path("name").asText(), one));
  }

  void check() {
    Embedded.json(file, where, attributes.path("kibanaSavedObjectMeta"), "searchSourceJSON");
    Embedded.json(file, where, attributes, "optionsJSON");
    Embedded.json(file, where, attributes, "panelsJSON").forEach(this::panel);
    JsonNode group = attributes.path("controlGroupInput");
    Embedded.json(file, where, group, "ignoreParentSettingsJSON");
    Embedded.json(file, where, group, "panelsJSON")
        .properties()
        .forEach(control -> control(control.getKey(), control.getValue()));
    references.forEach(
        (name, reference) -> {
          if (!used.contains(name) && !reference.path("type").asText().equals("tag")) {
            file.problem(where, "nothing uses the reference " + name);
          }
        });
  }

  private void panel(JsonNode panel) {
    String id = panel.path("panelIndex").asText();
    String place = where + "/" + id;
    if (!panels.add(id)) {
      file.problem(place, "two panels have this panelIndex");
    }
    grid(place, id, panel.path("gridData"));
    JsonNode config = panel.path("embeddableConfig");
    JsonNode shown = MissingNode.getInstance();
    if (panel.has("panelRefName")) {
      shown = use(place, id + ":" + panel.path("panelRefName").asText(), panel.path("type"));
    } else if (!Set.of("links", "visualization").contains(panel.path("type").asText())) {
      file.problem(place, "shows nothing");
    }
    if (config.at("/savedVis/type").asText().equals("vega")) {
      VegaCheck.check(file, place, config.at("/savedVis/params"));
    }
    for (JsonNode event : config.at("/enhancements/dynamicActions/events")) {
      drilldown(place, id, event, shown);
    }
    for (JsonNode link : config.at("/attributes/links")) {
      use(place, id + ":" + link.path("destinationRefName").asText(), "dashboard");
    }
  }

  private void grid(String place, String id, JsonNode grid) {
    int x = grid.path("x").asInt();
    int y = grid.path("y").asInt();
    int width = grid.path("w").asInt();
    int height = grid.path("h").asInt();
    if (!grid.path("i").asText().equals(id)) {
      file.problem(place, "gridData.i is not its panelIndex");
    }
    if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > COLUMNS) {
      file.problem(place, "does not stand on the grid");
    }
    for (int column = x; column < x + width; column++) {
      for (int row = y; row < y + height; row++) {
        if (!cells.add(column + "," + row)) {
          file.problem(place, "overlaps another panel");
        }
      }
    }
  }

  /** A filter that travels along must find its field where it arrives. */
  private void drilldown(String place, String id, JsonNode event, JsonNode shown) {
    if (!event.at("/action/factoryId").asText().equals(DRILLDOWN)) {
      file.problem(place, "an action that is not known here");
      return;
    }
    String name = id + ":drilldown:" + DRILLDOWN + ":" + event.path("eventId").asText();
    JsonNode target = use(place, name + ":dashboardId", "dashboard");
    for (JsonNode layer : shown.at("/attributes/state/datasourceStates/formBased/layers")) {
      for (JsonNode column : layer.path("columns")) {
        if (column.path("operationType").asText().equals("terms")) {
          fieldEverywhere(place, dataViews(target), column.path("sourceField").asText());
        }
      }
    }
  }

  private void control(String id, JsonNode control) {
    JsonNode input = control.path("explicitInput");
    String field = input.path("fieldName").asText();
    String place = where + "/control " + field;
    if (!input.path("id").asText().equals(id)) {
      file.problem(place, "explicitInput.id is not its key");
    }
    if (!control.has("order") || !control.has("width")) {
      file.problem(place, "has no order or width");
    }
    String dataView = input.path("dataViewId").asText();
    JsonNode referred = use(place, "controlGroup_" + id + ":optionsListDataView", "index-pattern");
    if (!referred.path("id").asText().equals(dataView)) {
      file.problem(place, "its reference and its dataViewId differ");
    }
    FieldCheck.suits(file, place, dataView, field, "terms");
    fieldEverywhere(place, dataViews(file.find("dashboard", where.split(":")[1])), field);
  }

  private void fieldEverywhere(String place, Set<String> dataViews, String field) {
    for (String dataView : dataViews) {
      if (!file.fields(dataView).containsKey(field)) {
        file.problem(place, dataView + " has no " + field + ": its panels would go empty");
      }
    }
  }

  /** Those that the panels of a dashboard show. */
  private Set<String> dataViews(JsonNode dashboard) {
    Set<String> dataViews = new TreeSet<>();
    for (JsonNode panel : dashboard.path("references")) {
      JsonNode shown = file.find(panel.path("type").asText(), panel.path("id").asText());
      for (JsonNode reference : shown.path("references")) {
        if (reference.path("type").asText().equals("index-pattern")
            && Set.of("lens", "search").contains(shown.path("type").asText())) {
          dataViews.add(reference.path("id").asText());
        }
      }
    }
    return dataViews;
  }

  private JsonNode use(String place, String name, JsonNode type) {
    return use(place, name, type.asText());
  }

  private JsonNode use(String place, String name, String type) {
    used.add(name);
    JsonNode reference = references.getOrDefault(name, MissingNode.getInstance());
    if (!reference.path("type").asText().equals(type)) {
      file.problem(place, "needs a reference " + name + " to a " + type);
    }
    return file.find(reference.path("type").asText(), reference.path("id").asText());
  }
}
