package io.newswire.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What Kibana is to show, as {@code config/kibana/dashboards.yml} says it. Names are keys of the
 * maps, which keep the file's order; a panel's name is a chart's or a search's.
 *
 * @param fields what people read in place of a field's name
 */
public record Description(
    Map<String, String> fields,
    Map<String, View> views,
    Map<String, Chart> charts,
    Map<String, Search> searches,
    Map<String, Dashboard> dashboards) {

  private static final String FILE = "/kibana/dashboards.yml";
  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  public Description {
    fields = ordered(fields);
    views = ordered(views);
    charts = ordered(charts);
    searches = ordered(searches);
    dashboards = ordered(dashboards);
  }

  /**
   * An index as panels see it.
   *
   * @param index a read alias
   * @param time the field that a dashboard's time range is about
   * @param only KQL: what panels show unless they say otherwise; empty for all
   */
  public record View(String index, String name, String time, String only) {}

  /** The forms of charts. */
  public enum Kind {
    NUMBER,
    BARS,
    LINES,
    RANKING,
    TABLE
  }

  /**
   * Numbers about documents.
   *
   * @param only KQL in place of the view's; null for the view's
   * @param range such as {@code now-30d}, in place of the dashboard's time range; null for that
   * @param over the date whose intervals stand along the axis; null if there is no such axis
   * @param by fields whose most frequent values are told apart, with how many of them
   * @param show measures by their names; see {@link Measure}
   * @param order the measure that the values of {@code by} are ordered by; null for the first
   * @param ascending whether the smallest comes first
   * @param opens the dashboard that a click on a value leads to; null for none
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
   * Documents as they are.
   *
   * @param only KQL in place of the view's; null for the view's
   * @param sort the date they are sorted by, newest first
   */
  public record Search(String view, String title, String only, List<String> columns, String sort) {}

  /**
   * Panels in rows.
   *
   * @param since the start of its time range, such as {@code now-24h}
   * @param controls by view, the fields that readers choose values of
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
   * Panels side by side, or a note.
   *
   * @param height in Kibana's rows of 20 pixels
   * @param note Markdown; null where there are panels
   */
  public record Row(int height, List<String> panels, String note) {
    public Row {
      panels = panels == null ? List.of() : List.copyOf(panels);
    }
  }

  /** The description that comes with Newswire. */
  public static Description packaged() {
    try (InputStream file = Description.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("class path resource " + FILE + " is missing");
      }
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("class path resource " + FILE + " cannot be read", e);
    }
  }

  /**
   * Reads a description.
   *
   * @throws IllegalArgumentException if it is no YAML, or has a key that is not known here; the
   *     message names it
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

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
