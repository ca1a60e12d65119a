package io.newswire.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.kibana.Description.View;
import io.newswire.kibana.Description.WorldMap;
import io.newswire.model.ResourceFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the Vega specification of a map. Kibana's own maps ask Elastic's map service for their
 * ground; this one has land and borders of {@code config/world.svg} in it, and asks nobody but
 * Elasticsearch.
 */
final class WorldMaps {
  private static final String WORLD = "/kibana/world.svg";

  /** In the units of the world: tenths of a degree, from north to south. */
  private static final String SPECIFICATION =
      """
      {"$schema": "https://vega.github.io/schema/vega/v5.json",
       "padding": 0,
       "signals": [
         {"name": "scale", "update": "min(width / 3600, height / 1800)"},
         {"name": "most", "update": "data('most')[0] ? data('most')[0].articles : 1"}],
       "data": [
         {"name": "places",
          "url": {},
          "format": {"property": "aggregations.entities.located.places.buckets"},
          "transform": [
            {"type": "formula", "as": "x", "expr": "datum.at.location.lon * 10"},
            {"type": "formula", "as": "y", "expr": "-datum.at.location.lat * 10"},
            {"type": "formula", "as": "place", "expr": "datum.name.buckets[0].key"}]},
         {"name": "most", "source": "places",
          "transform": [
            {"type": "aggregate", "ops": ["max"], "fields": ["doc_count"], "as": ["articles"]}]}],
       "marks": [
         {"type": "path", "interactive": false, "encode": {"update": {
           "x": {"signal": "width / 2"}, "y": {"signal": "height / 2"},
           "scaleX": {"signal": "scale"}, "scaleY": {"signal": "scale"},
           "fill": {"value": "#d3dae6"}}}},
         {"type": "path", "interactive": false, "encode": {"update": {
           "x": {"signal": "width / 2"}, "y": {"signal": "height / 2"},
           "scaleX": {"signal": "scale"}, "scaleY": {"signal": "scale"},
           "stroke": {"value": "#ffffff"}, "strokeWidth": {"value": 0.5}}}},
         {"type": "symbol", "from": {"data": "places"}, "encode": {"update": {
           "x": {"signal": "width / 2 + datum.x * scale"},
           "y": {"signal": "height / 2 + datum.y * scale"},
           "size": {"signal": "30 + 400 * datum.doc_count / most"},
           "fill": {"value": "#54b399"}, "fillOpacity": {"value": 0.75},
           "stroke": {"value": "#ffffff"},
           "tooltip": {"signal": "{'Place': datum.place, 'Articles': datum.doc_count}"}}}}]}
      """;

  /** The words in percent signs are Kibana's: the filters, query and time of the dashboard. */
  private static final String QUERY =
      """
      {"size": 0,
       "query": {"bool": {
         "must": ["%dashboard_context-must_clause%"],
         "filter": ["%dashboard_context-filter_clause%"],
         "must_not": ["%dashboard_context-must_not_clause%"]}},
       "aggs": {"entities": {
         "nested": {"path": "entities"},
         "aggs": {"located": {
           "filter": {"bool": {"filter": [
             {"term": {"entities.type": "LOCATION"}}, {"exists": {"field": "entities.location"}}]}},
           "aggs": {"places": {
             "terms": {"field": "entities.id"},
             "aggs": {
               "name": {"terms": {"field": "entities.name", "size": 1}},
               "at": {"geo_centroid": {"field": "entities.location"}}}}}}}}}}
      """;

  private WorldMaps() {}

  static String specification(WorldMap map, View view) {
    ObjectNode specification = KibanaJson.of(SPECIFICATION);
    String world =
        ResourceFile.read(
            WorldMaps.class,
            WORLD,
            file -> new String(file.readAllBytes(), StandardCharsets.UTF_8));
    put(specification, 0, shape(world, "land"));
    put(specification, 1, shape(world, "borders"));
    ObjectNode query = KibanaJson.of(QUERY);
    query
        .withArray("/query/bool/must")
        .addObject()
        .putObject("range")
        .putObject(view.time())
        .put("%timefilter%", true);
    query
        .withArray("/query/bool/filter")
        .addObject()
        .putObject("query_string")
        .put("query", map.only());
    query.withObject("/aggs/entities/aggs/located/aggs/places/terms").put("size", map.places());
    ObjectNode url = (ObjectNode) specification.at("/data/0/url");
    url.put("index", view.index()).set("body", query);
    return specification.toString();
  }

  private static void put(ObjectNode specification, int mark, String shape) {
    ((ObjectNode) specification.at("/marks/" + mark + "/encode/update"))
        .putObject("path")
        .put("value", shape);
  }

  private static String shape(String world, String id) {
    Matcher path = Pattern.compile("<path id=\"" + id + "\"[^>]* d=\"([^\"]+)\"").matcher(world);
    if (!path.find()) {
      throw new IllegalStateException("class path resource " + WORLD + " has no path " + id);
    }
    return path.group(1);
  }
}
