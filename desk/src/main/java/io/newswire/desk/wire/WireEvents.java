package io.newswire.desk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Makes events of articles. The JSON of an article is made once, for as long as the article is
 * remembered: hundreds of readers that come back hold one copy of it. Not thread-safe.
 */
final class WireEvents {
  private static final byte[] COMMA = ",".getBytes(UTF_8);
  private static final byte[] END = "]\n\n".getBytes(UTF_8);

  private final Map<WireArticle, byte[]> json = new WeakHashMap<>();

  /**
   * New articles.
   *
   * @param position what a client that has seen them comes back with
   */
  WireEvent articles(WirePosition position, List<WireArticle> articles) {
    List<byte[]> parts = new ArrayList<>(2 * articles.size() + 1);
    parts.add("id: %s\nevent: articles\ndata: [".formatted(position).getBytes(UTF_8));
    for (WireArticle article : articles) {
      if (parts.size() > 1) {
        parts.add(COMMA);
      }
      parts.add(json.computeIfAbsent(article, Json::bytes));
    }
    parts.add(END);
    return new WireEvent(parts);
  }
}
