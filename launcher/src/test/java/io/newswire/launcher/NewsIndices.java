package io.newswire.launcher;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_index_template.IndexTemplateItem;
import java.io.IOException;
import java.util.List;

/** The indices of the Elasticsearch that the tests of this module share. */
public final class NewsIndices {
  private static final String ALL = "news-*";

  private NewsIndices() {}

  /** Leaves no index and no template of any generation. */
  public static void deleteAll(ElasticsearchClient client) throws IOException {
    List<String> indices = List.copyOf(client.indices().get(g -> g.index(ALL)).result().keySet());
    if (!indices.isEmpty()) {
      client.indices().delete(d -> d.index(indices));
    }
    List<String> templates =
        client.indices().getIndexTemplate(g -> g.name(ALL)).indexTemplates().stream()
            .map(IndexTemplateItem::name)
            .toList();
    if (!templates.isEmpty()) {
      client.indices().deleteIndexTemplate(d -> d.name(templates));
    }
  }
}
