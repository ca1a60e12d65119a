package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Dashboard;
import io.newswire.kibana.Description.Row;
import io.newswire.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the saved objects of dashboards: a panel with links to all dashboards, and below it rows of
 * panels of equal width.
 */
final class Dashboards {
  private static final int COLUMNS = 48;
  private static final int LINKS_HEIGHT = 3;
  private static final int REFRESH_MILLIS = 60_000;

  private Dashboards() {}

  static SavedObject of(Description description, String name, Dashboard dashboard) {
    List<Reference> references = new ArrayList<>();
    ArrayNode panels = panels(description, name, dashboard, references);
    ObjectNode controls = Controls.of(description, dashboard, references);
    references.add(Reference.tag());

    ObjectNode attributes =
        KibanaJson.object()
            .put("title", dashboard.title())
            .put("description", dashboard.description())
            .put("version", 3)
            .put("timeRestore", true)
            .put("timeFrom", dashboard.since())
            .put("timeTo", "now");
    attributes.putObject("refreshInterval").put("pause", false).put("value", REFRESH_MILLIS);
    ObjectNode source = KibanaJson.object();
    source.set("query", KibanaJson.kql(""));
    source.putArray("filter");
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", source.toString());
    attributes.put(
        "optionsJSON",
        KibanaJson.of(
                """
                {"useMargins": true, "syncColors": true, "syncCursor": true,
                 "syncTooltips": false, "hidePanelTitles": false}
                """)
            .toString());
    attributes.set("controlGroupInput", controls);
    attributes.put("panelsJSON", panels.toString());
    return SavedObject.of(ObjectType.DASHBOARD, SavedObject.id(name), attributes, references);
  }

  private static ArrayNode panels(
      Description description, String name, Dashboard dashboard, List<Reference> references) {
    ArrayNode placed = Json.MAPPER.createArrayNode();
    Panel links = Panels.links(description);
    placed.add(links.at(0, 0, COLUMNS, LINKS_HEIGHT));
    references.addAll(links.references());
    int y = LINKS_HEIGHT;
    for (Row row : dashboard.rows()) {
      List<Panel> panels = panels(description, name, row);
      int width = COLUMNS / panels.size();
      for (int i = 0; i < panels.size(); i++) {
        placed.add(panels.get(i).at(i * width, y, width, row.height()));
        references.addAll(panels.get(i).references());
      }
      y += row.height();
    }
    return placed;
  }

  private static List<Panel> panels(Description description, String dashboard, Row row) {
    if (row.note() != null) {
      return List.of(Panels.note(row.note()));
    }
    return row.panels().stream().map(name -> panel(description, dashboard, name)).toList();
  }

  private static Panel panel(Description description, String dashboard, String name) {
    if (description.searches().containsKey(name)) {
      return Panels.search(name);
    }
    if (description.maps().containsKey(name)) {
      return Panels.map(description, name);
    }
    return Panels.chart(
        Map.entry(name, Description.find(description.charts(), name, "charts, searches and maps")),
        dashboard);
  }
}
