package io.newswire.desk.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import java.util.List;

/** Server-sent events, as bytes that all readers share. */
final class LiveEvent {
  /** Says nothing; keeps the connection. */
  static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

  /** Opens a stream; a client whose connection breaks comes back after two seconds. */
  static final byte[] OPENING = "retry: 2000\n\n".getBytes(UTF_8);

  /** The client has missed something that is forgotten: it is to load the list again. */
  static final byte[] RESET = "event: reset\ndata: {}\n\n".getBytes(UTF_8);

  private LiveEvent() {}

  /**
   * New things.
   *
   * @param name the kind of the event
   * @param position what a client that has seen them comes back with
   */
  static byte[] items(String name, LivePosition position, List<? extends LiveItem> items) {
    return "id: %s\nevent: %s\ndata: %s\n\n"
        .formatted(position, name, new String(Json.bytes(items), UTF_8))
        .getBytes(UTF_8);
  }
}
