package io.newswire.kibana;

import io.newswire.model.Json;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Makes all saved objects of a description. */
public final class SavedObjects {
  private static final String TAG =
      """
      {"name": "Newswire", "description": "Comes with Newswire", "color": "#54B399"}
      """;

  private SavedObjects() {}

  /**
   * The import file: one JSON object a line, in UTF-8. The same description gives the same bytes
   * and ids, so that an import replaces the objects of an earlier one.
   *
   * @throws IllegalArgumentException if the description uses an undefined name; the message names
   *     it
   */
  public static byte[] ndjson(Description description) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (SavedObject object : of(description)) {
      lines.writeBytes(Json.bytes(object));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  static List<SavedObject> of(Description description) {
    List<SavedObject> objects = new ArrayList<>();
    objects.add(
        SavedObject.of(ObjectType.TAG, Reference.tag().id(), KibanaJson.of(TAG), List.of()));
    description.views().keySet().forEach(name -> objects.add(DataViews.of(description, name)));
    description.charts().forEach((name, c) -> objects.add(Charts.of(description, name, c)));
    description.searches().forEach((name, s) -> objects.add(Searches.of(description, name, s)));
    description.dashboards().forEach((name, d) -> objects.add(Dashboards.of(description, name, d)));
    return List.copyOf(objects);
  }
}
