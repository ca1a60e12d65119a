package io.newswire.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that can be found wrong with a file of saved objects without Kibana: what its import, and
 * then its panels, would stumble over.
 */
final class ImportCheck {
  /** The attributes that Kibana 8.19 knows of each type; it refuses or drops others. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "dashboard",
          words(
              "title description kibanaSavedObjectMeta timeRestore timeFrom timeTo refreshInterval"
                  + " controlGroupInput panelsJSON optionsJSON hits version sections"),
          "search",
          words(
              "title description columns sort grid rowHeight rowsPerPage hideChart breakdownField"
                  + " kibanaSavedObjectMeta isTextBasedQuery usesAdHocDataView timeRestore"
                  + " timeRange refreshInterval viewMode hideAggregatedPreview hits version"
                  + " sampleSize headerRowHeight visContext density"),
          "lens",
          words(
              "title description visualizationType state uiStateJSON visState savedSearchRefName"),
          "tag",
          words("name description color"),
          "index-pattern",
          words(
              "title name timeFieldName sourceFilters fields fieldAttrs fieldFormatMap"
                  + " runtimeFieldMap allowHidden allowNoIndex type typeMeta"));

  /** The newest version of each type that Kibana 8.19 knows. */
  private static final Map<String, String> NEWEST =
      Map.of(
          "index-pattern", "8.0.0",
          "tag", "8.0.0",
          "lens", "8.9.0",
          "search", "10.5.0",
          "dashboard", "10.3.0");

  private ImportCheck() {}

  static Set<String> words(String words) {
    return new TreeSet<>(Arrays.asList(words.split(" ")));
  }

  /** In words, each once; empty if all is well. */
  static Set<String> problems(byte[] ndjson) {
    ImportFile file = ImportFile.of(ndjson);
    for (JsonNode object : file.objects()) {
      head(file, object);
      switch (object.path("type").asText()) {
        case "index-pattern" -> DataViewCheck.check(file, object);
        case "lens" -> LensCheck.check(file, object);
        case "search" -> SearchCheck.check(file, object);
        case "dashboard" -> new DashboardCheck(file, object).check();
        default -> {}
      }
    }
    return file.problems();
  }

  private static void head(ImportFile file, JsonNode object) {
    String where = ImportFile.key(object);
    String type = object.path("type").asText();
    if (!NEWEST.containsKey(type)) {
      file.problem(where, "a type that is not expected");
      return;
    }
    if (!object.path("coreMigrationVersion").asText().equals("8.8.0")) {
      file.problem(where, "coreMigrationVersion is not 8.8.0");
    }
    String version = object.path("typeMigrationVersion").asText();
    if (version.isEmpty()) {
      file.problem(where, "no typeMigrationVersion: every migration since 6.x would run");
    } else if (Arrays.compare(numbers(version), numbers(NEWEST.get(type))) > 0) {
      file.problem(where, version + " is newer than Kibana 8.19 knows");
    }
    object
        .path("attributes")
        .fieldNames()
        .forEachRemaining(
            attribute -> {
              if (!ATTRIBUTES.get(type).contains(attribute)) {
                file.problem(where, "unknown attribute " + attribute);
              }
            });
    references(file, object);
  }

  private static void references(ImportFile file, JsonNode object) {
    String where = ImportFile.key(object);
    Set<String> names = new HashSet<>();
    for (JsonNode reference : object.path("references")) {
      Set<String> keys = new TreeSet<>();
      reference.fieldNames().forEachRemaining(keys::add);
      if (!keys.equals(Set.of("id", "name", "type"))) {
        file.problem(where, "a reference has the keys " + keys);
      }
      String name = reference.path("name").asText();
      if (!names.add(name)) {
        file.problem(where, "two references are called " + name);
      }
      if (file.find(reference.path("type").asText(), reference.path("id").asText())
          .isMissingNode()) {
        file.problem(where, name + " refers to nothing in the file");
      }
      boolean tag = reference.path("type").asText().equals("tag");
      if (tag && !name.equals("tag-ref-" + reference.path("id").asText())) {
        file.problem(where, "the tag's reference is called " + name);
      }
    }
  }

  private static int[] numbers(String version) {
    return List.of(version.split("\\.")).stream().mapToInt(Integer::parseInt).toArray();
  }
}
