/**
 * Dashboards for Kibana: data views, charts, searches and dashboards.
 *
 * <p>{@code config/kibana/dashboards.yml} describes them ({@link io.newswire.kibana.Description}).
 * {@link io.newswire.kibana.SavedObjects} makes the saved objects, in the formats and versions of
 * Kibana 8.19, and {@link io.newswire.kibana.KibanaImport} imports them. Tests compare fields,
 * references and operations with the index templates, and run the query of each panel on a real
 * Elasticsearch.
 */
package io.newswire.kibana;
