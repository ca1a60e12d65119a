package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.Search;
import java.util.List;

/** Makes saved searches: tables of documents, as in Discover. */
final class Searches {
  private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";
  private static final int LINES_A_ROW = 3;

  private Searches() {}

  static SavedObject of(Description description, String name, Search search) {
    ObjectNode source = KibanaJson.object();
    source.set("query", KibanaJson.kql(description.filter(search.view(), search.only())));
    source.putArray("filter");
    source.put("indexRefName", INDEX);

    ObjectNode attributes = KibanaJson.object().put("title", search.title()).put("description", "");
    ArrayNode columns = attributes.putArray("columns");
    search.columns().forEach(columns::add);
    attributes.putArray("sort").addArray().add(search.sort()).add("desc");
    attributes.putObject("grid");
    attributes
        .put("hideChart", false)
        .put("isTextBasedQuery", false)
        .put("timeRestore", false)
        .put("rowHeight", LINES_A_ROW)
        .putObject("kibanaSavedObjectMeta")
        .put("searchSourceJSON", source.toString());
    return SavedObject.of(
        ObjectType.SEARCH,
        SavedObject.id(name),
        attributes,
        List.of(Reference.to(ObjectType.DATA_VIEW, search.view(), INDEX), Reference.tag()));
  }
}
