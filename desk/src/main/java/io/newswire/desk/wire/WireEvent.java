package io.newswire.desk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import java.util.List;

/** Server-sent events, as bytes that all readers share. */
final class WireEvent {
  /** Says nothing; keeps the connection. */
  static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

  /** Opens a stream; a client whose connection breaks comes back after two seconds. */
  static final byte[] OPENING = "retry: 2000\n\n".getBytes(UTF_8);

  /** The client has missed something that is forgotten: it is to load the wire again. */
  static final byte[] RESET = "event: reset\ndata: {}\n\n".getBytes(UTF_8);

  private WireEvent() {}

  /**
   * New articles.
   *
   * @param position what a client that has seen them comes back with
   */
  static byte[] articles(WirePosition position, List<WireArticle> articles) {
    return "id: %s\nevent: articles\ndata: %s\n\n"
        .formatted(position, new String(Json.bytes(articles), UTF_8))
        .getBytes(UTF_8);
  }
}
