/**
 * What people see in Kibana: data views, charts, searches and dashboards.
 *
 * <p>{@code config/kibana/dashboards.yml} describes them for people ({@link
 * io.newswire.kibana.Description}); {@link io.newswire.kibana.SavedObjects} makes Kibana's saved
 * objects of that, in the shapes and versions that Kibana 8.19 takes; {@link
 * io.newswire.kibana.KibanaImport} sends them. The tests hold every field, reference and operation
 * against the index templates, and ask each panel's question of a real Elasticsearch.
 */
package io.newswire.kibana;
