package io.newswire.index.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.model.config.NewswireConfig;

/** The index templates of a generation, made from the files and the configuration. */
public final class IndexTemplates {
  private IndexTemplates() {}

  /** The name of the template of an alias and a generation. */
  public static String name(String alias, int generation) {
    return alias + "-v" + generation;
  }

  /**
   * The template of an alias and a generation.
   *
   * @param read whether new indices get the read alias
   */
  public static JsonNode of(String alias, int generation, boolean read) {
    ObjectNode template = (ObjectNode) IndexFiles.read(alias);
    template.putArray("index_patterns").add(IndexNames.allMonths(alias, generation));
    if (!read) {
      ((ObjectNode) template.path("template")).remove("aliases");
    }
    return template;
  }

  /** The shared component template, with the shards and replicas of the configuration. */
  static JsonNode shared(NewswireConfig config) {
    JsonNode component = IndexFiles.read(IndexFiles.SHARED);
    ObjectNode index = (ObjectNode) component.at("/template/settings/index");
    index.put("number_of_shards", config.indexShards());
    String replicas = config.indexReplicas();
    if (replicas.contains("-")) {
      index.put("auto_expand_replicas", replicas);
    } else {
      index.put("number_of_replicas", Integer.parseInt(replicas));
    }
    return component;
  }
}
