package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Dashboard;
import java.util.List;

/** Makes the controls of a dashboard: lists of values to filter by. */
final class Controls {
  private Controls() {}

  /** The controls of a dashboard; adds the references that they need. */
  static ObjectNode of(Description description, Dashboard dashboard, List<Reference> references) {
    ObjectNode panels = KibanaJson.object();
    dashboard
        .controls()
        .forEach(
            (view, fields) -> {
              for (String field : fields) {
                String id = "control-" + KibanaJson.slug(field);
                panels.set(id, control(description, id, view, field, panels.size()));
                references.add(
                    Reference.to(
                        ObjectType.DATA_VIEW, view, "controlGroup_" + id + ":optionsListDataView"));
              }
            });
    return KibanaJson.object()
        .put("controlStyle", "oneLine")
        .put("chainingSystem", "HIERARCHICAL")
        .put("showApplySelections", false)
        .put(
            "ignoreParentSettingsJSON",
            KibanaJson.of(
                    """
                    {"ignoreFilters": false, "ignoreQuery": false, "ignoreTimerange": false,
                     "ignoreValidations": false}
                    """)
                .toString())
        .put("panelsJSON", panels.toString());
  }

  private static ObjectNode control(
      Description description, String id, String view, String field, int order) {
    ObjectNode control =
        KibanaJson.object()
            .put("type", "optionsListControl")
            .put("order", order)
            .put("grow", true)
            .put("width", "medium");
    ObjectNode input =
        control
            .putObject("explicitInput")
            .put("id", id)
            .put("dataViewId", SavedObject.id(view))
            .put("fieldName", field)
            .put("title", description.label(field))
            .put("searchTechnique", "wildcard");
    input.putArray("selectedOptions");
    input.putObject("sort").put("by", "_count").put("direction", "desc");
    return control;
  }
}
