package io.newswire.desk.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Makes events of things. The JSON of a thing is made once, for as long as the thing is remembered:
 * hundreds of readers that come back hold one copy of it. Not thread-safe.
 */
final class LiveEventWriter<T extends LiveItem> {
  private static final byte[] COMMA = ",".getBytes(UTF_8);
  private static final byte[] END = "]\n\n".getBytes(UTF_8);

  private final String name;
  private final Map<T, byte[]> json = new WeakHashMap<>();

  /**
   * Makes a writer.
   *
   * @param name what its events are called
   */
  LiveEventWriter(String name) {
    this.name = name;
  }

  /**
   * New things.
   *
   * @param position what a client that has seen them comes back with
   */
  LiveEvent event(LivePosition position, List<T> items) {
    List<byte[]> parts = new ArrayList<>(2 * items.size() + 1);
    parts.add("id: %s\nevent: %s\ndata: [".formatted(position, name).getBytes(UTF_8));
    for (T item : items) {
      if (parts.size() > 1) {
        parts.add(COMMA);
      }
      parts.add(json.computeIfAbsent(item, Json::bytes));
    }
    parts.add(END);
    return new LiveEvent(parts);
  }
}
