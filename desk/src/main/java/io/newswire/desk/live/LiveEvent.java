package io.newswire.desk.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A server-sent event.
 *
 * @param parts its bytes, in pieces that readers and events share
 */
record LiveEvent(List<byte[]> parts) {
  /** Says nothing; keeps the connection. */
  static final LiveEvent HEARTBEAT = of(":\n\n");

  /** Opens a stream; a client whose connection breaks comes back after two seconds. */
  static final LiveEvent OPENING = of("retry: 2000\n\n");

  /** The client has missed something that is not known: it is to load the list again. */
  static final LiveEvent RESET = of("event: reset\ndata: {}\n\n");

  private static LiveEvent of(String text) {
    return new LiveEvent(List.of(text.getBytes(UTF_8)));
  }
}
