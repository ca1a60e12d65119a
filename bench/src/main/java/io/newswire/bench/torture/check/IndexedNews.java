package io.newswire.bench.torture.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index has, as a search finds it.
 *
 * @param articles by article id
 * @param quotes by article id, those that are not withdrawn
 * @param alerts by alert id
 */
record IndexedNews(
    Map<String, List<ObjectNode>> articles,
    Map<String, List<ObjectNode>> quotes,
    Map<String, List<ObjectNode>> alerts) {
  private static final String USABLE = "usable";

  static IndexedNews read(IndexScan scan) throws IOException {
    Map<String, List<ObjectNode>> articles = new HashMap<>();
    scan.read(
        IndexNames.ARTICLES,
        List.of("title", "version", "status"),
        hit -> add(articles, hit.id(), hit.source()));
    Map<String, List<ObjectNode>> quotes = new HashMap<>();
    scan.read(
        IndexNames.QUOTES,
        List.of("articleId", "status", "text"),
        hit -> {
          if (usable(hit.source())) {
            add(quotes, hit.source().path("articleId").asText(), hit.source());
          }
        });
    Map<String, List<ObjectNode>> alerts = new HashMap<>();
    scan.read(
        IndexNames.ALERTS, List.of("kind", "sequence"), hit -> add(alerts, hit.id(), hit.source()));
    return new IndexedNews(articles, quotes, alerts);
  }

  /** Whether searches show a document with this status. */
  static boolean usable(ObjectNode document) {
    return document.path("status").asText(USABLE).equals(USABLE);
  }

  private static void add(Map<String, List<ObjectNode>> map, String id, ObjectNode document) {
    map.computeIfAbsent(id, key -> new ArrayList<>(1)).add(document);
  }
}
