package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Chart;
import java.util.List;

/** Makes the Lens saved objects of charts. */
final class Charts {
  private Charts() {}

  static SavedObject of(Description description, String name, Chart chart) {
    Layer layer = Layer.of(description, chart);
    ObjectNode state = KibanaJson.object();
    state.set("visualization", Visualizations.of(chart, layer));
    state.set("query", KibanaJson.kql(description.filter(chart.view(), chart.only())));
    state.putArray("filters");
    state.putArray("internalReferences");
    state.putObject("adHocDataViews");
    state.set("datasourceStates", sources(layer));
    ObjectNode attributes =
        KibanaJson.object()
            .put("title", chart.title())
            .put("description", "")
            .put("visualizationType", Visualizations.type(chart.kind()));
    attributes.set("state", state);
    return SavedObject.of(
        ObjectType.LENS,
        SavedObject.id(name),
        attributes,
        List.of(
            Reference.to(
                ObjectType.DATA_VIEW, chart.view(), "indexpattern-datasource-layer-" + Layer.ID),
            Reference.tag()));
  }

  private static ObjectNode sources(Layer layer) {
    ObjectNode described = KibanaJson.object();
    ObjectNode columns = described.putObject("columns");
    ArrayNode order = described.putArray("columnOrder");
    layer
        .columns()
        .forEach(
            (id, column) -> {
              columns.set(id, column);
              order.add(id);
            });
    described.putObject("incompleteColumns");
    described.put("sampling", 1).put("ignoreGlobalFilters", false);

    ObjectNode sources = KibanaJson.object();
    sources.putObject("formBased").putObject("layers").set(Layer.ID, described);
    sources.putObject("indexpattern").putObject("layers");
    sources.putObject("textBased").putObject("layers");
    return sources;
  }
}
