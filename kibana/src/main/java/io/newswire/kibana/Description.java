package io.newswire.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswire.model.ResourceFile;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The description of the dashboards in {@code config/kibana/dashboards.yml}. The keys of the maps
 * are names, in the order of the file. The name of a panel is that of a chart, a search or a map.
 *
 * @param fields labels of fields
 */
public record Description(
    Map<String, String> fields,
    Map<String, View> views,
    Map<String, Chart> charts,
    Map<String, Search> searches,
    Map<String, WorldMap> maps,
    Map<String, Dashboard> dashboards) {

  private static final String FILE = "/kibana/dashboards.yml";
  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  public Description {
    fields = ordered(fields);
    views = ordered(views);
    charts = ordered(charts);
    searches = ordered(searches);
    maps = ordered(maps);
    dashboards = ordered(dashboards);
  }

  /**
   * A view of an index.
   *
   * @param index a read alias
   * @param time the field for the time range of dashboards
   * @param only a KQL filter for all panels without their own; empty for none
   */
  public record View(String index, String name, String time, String only) {}

  /** The kinds of charts. */
  public enum Kind {
    NUMBER,
    BARS,
    LINES,
    RANKING,
    TABLE
  }

  /**
   * A chart.
   *
   * @param only a KQL filter instead of the view's; null for the view's
   * @param range a time range such as {@code now-30d}; null for that of the dashboard
   * @param over the date field of the histogram axis; null for none
   * @param by the fields to break down by, with the number of top values
   * @param show the measures by their labels; see {@link Measure}
   * @param order the measure that sorts the values of {@code by}; null for the first
   * @param ascending whether the smallest comes first
   * @param opens the dashboard that a click on a value opens; null for none
   */
  public record Chart(
      String view,
      Kind kind,
      String title,
      String only,
      String range,
      String over,
      Map<String, Integer> by,
      Map<String, String> show,
      String order,
      boolean ascending,
      String opens) {

    public Chart {
      by = ordered(by);
      show = ordered(show);
    }
  }

  /**
   * A list of documents.
   *
   * @param only a KQL filter instead of the view's; null for the view's
   * @param sort the date field to sort by, newest first
   */
  public record Search(String view, String title, String only, List<String> columns, String sort) {}

  /**
   * A map of the world with the places of articles.
   *
   * @param only a filter in Lucene's query syntax
   * @param places the maximum number of places, the most frequent ones
   */
  public record WorldMap(String view, String title, String only, int places) {}

  /**
   * A dashboard with rows of panels.
   *
   * @param since the start of its time range, such as {@code now-24h}
   * @param controls the fields with a control, by view
   */
  public record Dashboard(
      String title,
      String description,
      String since,
      Map<String, List<String>> controls,
      List<Row> rows) {

    public Dashboard {
      controls = ordered(controls);
    }
  }

  /**
   * A row of panels, or a note.
   *
   * @param height in Kibana's grid rows of 20 pixels
   * @param note Markdown; null if there are panels
   */
  public record Row(int height, List<String> panels, String note) {
    public Row {
      panels = panels == null ? List.of() : List.copyOf(panels);
    }
  }

  /** The description that is packaged with Newswire. */
  public static Description packaged() {
    return ResourceFile.read(
        Description.class, FILE, file -> read(new InputStreamReader(file, StandardCharsets.UTF_8)));
  }

  /**
   * Parses a description.
   *
   * @throws IllegalArgumentException if it is not YAML or has an unknown key; the message names it
   */
  static Description read(Reader yaml) {
    try {
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      return STRICT.treeToValue(STRICT.valueToTree(tree), Description.class);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(path(e) + ": " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** The label of a field. */
  String label(String field) {
    return find(fields, field, "fields");
  }

  /**
   * The KQL filter of a panel, or that of its view.
   *
   * @param only the filter of the panel; null for none
   */
  String filter(String view, String only) {
    return only == null ? find(views, view, "views").only() : only;
  }

  /**
   * The value of a name.
   *
   * @param section the section of the description, for the message
   * @throws IllegalArgumentException if the section does not have the name
   */
  static <V> V find(Map<String, V> named, String name, String section) {
    V value = named.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "'%s' is used but not among the %s of the description: %s"
              .formatted(name, section, new TreeSet<>(named.keySet())));
    }
    return value;
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
