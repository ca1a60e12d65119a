package io.newswire.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.TestIndex;
import io.newswire.kibana.Description.Dashboard;
import io.newswire.kibana.Description.Row;
import io.newswire.kibana.Description.View;
import io.newswire.model.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.elasticsearch.client.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks Elasticsearch what every panel of every dashboard would ask, and looks for an answer. */
class PanelQueriesIT {
  private static final Description DESCRIPTION = Description.packaged();
  private static final ImportFile FILE = ImportFile.of(SavedObjects.ndjson(DESCRIPTION));

  /** What stands on a dashboard: a panel, or a field of a control. */
  record Shown(String dashboard, String view, String name) {
    @Override
    public String toString() {
      return dashboard + ": " + name;
    }

    String since() {
      return DESCRIPTION.dashboards().get(dashboard).since();
    }
  }

  @BeforeAll
  static void write() throws IOException {
    NewsDay.write();
  }

  static Stream<Shown> charts() {
    return panels()
        .filter(panel -> DESCRIPTION.charts().containsKey(panel.name()))
        .map(
            panel ->
                new Shown(
                    panel.dashboard(),
                    DESCRIPTION.charts().get(panel.name()).view(),
                    panel.name()));
  }

  static Stream<Shown> searches() {
    return panels()
        .filter(panel -> DESCRIPTION.searches().containsKey(panel.name()))
        .map(
            panel ->
                new Shown(
                    panel.dashboard(),
                    DESCRIPTION.searches().get(panel.name()).view(),
                    panel.name()));
  }

  static Stream<Shown> controls() {
    return DESCRIPTION.dashboards().entrySet().stream()
        .flatMap(
            dashboard ->
                dashboard.getValue().controls().entrySet().stream()
                    .flatMap(
                        control ->
                            control.getValue().stream()
                                .map(
                                    field ->
                                        new Shown(dashboard.getKey(), control.getKey(), field))));
  }

  private static Stream<Shown> panels() {
    return DESCRIPTION.dashboards().entrySet().stream().flatMap(PanelQueriesIT::panels);
  }

  private static Stream<Shown> panels(Entry<String, Dashboard> dashboard) {
    return dashboard.getValue().rows().stream()
        .map(Row::panels)
        .flatMap(List::stream)
        .map(name -> new Shown(dashboard.getKey(), "", name));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyChartHasAnAnswer(Shown panel) throws IOException {
    JsonNode lens = FILE.find("lens", SavedObject.id(panel.name()));
    LensQuery query = new LensQuery(lens);
    ObjectNode body = body(panel, lens.at("/attributes/state/query/query").asText()).put("size", 0);
    body.set("aggs", query.aggregations());

    JsonNode answer = ask(panel, body);

    assertThat(answer.at("/hits/total/value").asInt()).isPositive();
    for (String bucket : query.buckets()) {
      assertThat(answer.findValues(bucket))
          .as(bucket)
          .anyMatch(found -> !found.path("buckets").isEmpty());
    }
    for (String measure : query.measures()) {
      assertThat(answer.findValues(measure)).as(measure).anyMatch(PanelQueriesIT::hasValue);
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void everySearchFindsDocumentsThatFillItsColumns(Shown panel) throws IOException {
    JsonNode search = FILE.find("search", SavedObject.id(panel.name()));
    JsonNode source =
        Embedded.json(
            FILE, panel.name(), search.at("/attributes/kibanaSavedObjectMeta"), "searchSourceJSON");
    ObjectNode body = body(panel, source.at("/query/query").asText());
    JsonNode sort = search.at("/attributes/sort/0");
    body.putArray("sort").addObject().set(sort.get(0).asText(), sort.get(1));
    body.set("fields", search.at("/attributes/columns"));

    JsonNode answer = ask(panel, body);

    assertThat(search.at("/attributes/columns")).isNotEmpty();
    for (JsonNode column : search.at("/attributes/columns")) {
      assertThat(answer.at("/hits/hits"))
          .as(column.asText())
          .anyMatch(hit -> !hit.path("fields").path(column.asText()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("controls")
  void everyControlHasValuesToChooseFrom(Shown control) throws IOException {
    ObjectNode body = body(control, "").put("size", 0);
    body.withObject("/aggs/values/terms").put("field", control.name());

    assertThat(ask(control, body).at("/aggregations/values/buckets")).isNotEmpty();
  }

  @Test
  void theNewsroomCountsWhatReadersMaySeeAndThePipelineAll() throws IOException {
    assertThat(countOf(new Shown("newsroom", "articles", "articles"))).isEqualTo(2);
    assertThat(countOf(new Shown("newsroom", "quotes", "quotes"))).isEqualTo(2);
    assertThat(countOf(new Shown("pipeline", "pipeline", "received"))).isEqualTo(4);
    assertThat(countOf(new Shown("alerts", "alerts", "alerts"))).isEqualTo(1);
    assertThat(countOf(new Shown("alerts", "alerts", "recalls"))).isEqualTo(1);
    assertThat(countOf(new Shown("pipeline", "rejected", "rejected"))).isEqualTo(1);
  }

  @Test
  void theMapHasThePlacesThatReadersMaySee() throws IOException {
    Shown panel = new Shown("newsroom", "articles", "places-map");
    JsonNode specification = specification(panel);
    JsonNode data = specification.at("/data/0");
    ObjectNode body = data.at("/url/body").deepCopy();
    body.set("query", asKibanaAsks(panel, body.path("query")));

    JsonNode answer = ask(panel, body);

    JsonNode places = answer.at("/" + data.at("/format/property").asText().replace('.', '/'));
    assertThat(places).hasSize(1);
    JsonNode place = places.get(0);
    assertThat(place.path("doc_count").asInt()).isEqualTo(2);
    assertThat(place.at("/name/buckets/0/key").asText()).isEqualTo("Vesterhavn");
    assertThat(place.at("/at/location/lat").asDouble()).isCloseTo(57.25, within(1e-5));
    assertThat(place.at("/at/location/lon").asDouble()).isCloseTo(-3.5, within(1e-5));
    assertThat(specification.at("/marks/0/encode/update/path/value").asText())
        .hasSizeGreaterThan(10_000)
        .matches("[Mlz0-9 -]+");
    assertThat(specification.at("/marks/1/encode/update/path/value").asText())
        .matches("[Ml0-9 -]+");
  }

  private static JsonNode specification(Shown panel) throws IOException {
    JsonNode dashboard = FILE.find("dashboard", SavedObject.id(panel.dashboard()));
    for (JsonNode one :
        Embedded.json(FILE, panel.name(), dashboard.path("attributes"), "panelsJSON")) {
      if (one.path("panelIndex").asText().equals(panel.name())) {
        return Embedded.json(
            FILE, panel.name(), one.at("/embeddableConfig/savedVis/params"), "spec");
      }
    }
    throw new AssertionError("the dashboard has no panel " + panel.name());
  }

  /** With what Kibana puts in for its words, for the dashboard of {@link #body}. */
  private static JsonNode asKibanaAsks(Shown panel, JsonNode query) throws IOException {
    String time = "{\"gte\":\"%s\",\"lte\":\"now\"}".formatted(panel.since());
    String source = "{\"term\":{\"source\":\"%s\"}}".formatted(NewsDay.SOURCE);
    return Json.MAPPER.readTree(
        query
            .toString()
            .replace("{\"%timefilter%\":true}", time)
            .replace("\"%dashboard_context-must_clause%\",", "")
            .replace("\"%dashboard_context-filter_clause%\"", source)
            .replace("\"%dashboard_context-must_not_clause%\"", ""));
  }

  private static int countOf(Shown panel) throws IOException {
    JsonNode lens = FILE.find("lens", SavedObject.id(panel.name()));
    ObjectNode body = body(panel, lens.at("/attributes/state/query/query").asText());
    return ask(panel, body).at("/hits/total/value").asInt();
  }

  /** With the time range of the dashboard, and a source chosen. */
  private static ObjectNode body(Shown panel, String kql) {
    View view = DESCRIPTION.views().get(panel.view());
    ObjectNode body = KibanaJson.object();
    ArrayNode filter = body.withObject("/query/bool").putArray("filter");
    filter.add(Kql.query(kql));
    filter
        .addObject()
        .putObject("range")
        .putObject(view.time())
        .put("gte", panel.since())
        .put("lte", "now");
    filter.addObject().putObject("term").put("source", NewsDay.SOURCE);
    return body;
  }

  private static boolean hasValue(JsonNode found) {
    return found.path("value").isNumber()
        || found.path("values").elements().hasNext()
            && found.path("values").elements().next().isNumber()
        || !found.at("/last/hits/hits/0/fields").isEmpty();
  }

  private static JsonNode ask(Shown panel, ObjectNode body) throws IOException {
    View view = DESCRIPTION.views().get(panel.view());
    Request request = new Request("POST", "/" + view.index() + "/_search");
    request.setJsonEntity(body.toString());
    RestClientTransport transport = (RestClientTransport) TestIndex.client()._transport();
    return Json.MAPPER.readTree(
        transport.restClient().performRequest(request).getEntity().getContent());
  }
}
