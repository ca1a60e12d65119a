package io.newswire.desk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A server-sent event.
 *
 * @param parts its bytes, in pieces that readers and events share
 */
record WireEvent(List<byte[]> parts) {
  /** Says nothing; keeps the connection. */
  static final WireEvent HEARTBEAT = of(":\n\n");

  /** Opens a stream; a client whose connection breaks comes back after two seconds. */
  static final WireEvent OPENING = of("retry: 2000\n\n");

  /** The client has missed something that is not known: it is to load the wire again. */
  static final WireEvent RESET = of("event: reset\ndata: {}\n\n");

  private static WireEvent of(String text) {
    return new WireEvent(List.of(text.getBytes(UTF_8)));
  }
}
