package io.newswire.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The message that Elasticsearch's server expects on its standard input, where its own launcher
 * would write it: {@code org.elasticsearch.bootstrap.ServerArgs} of 8.19, in its wire format.
 *
 * <p>Starting the server without that launcher saves a JVM, and makes us the parent: the server
 * ends when its standard input does, so that it never outlives us, however we end.
 */
final class ServerArguments {
  /** Makes a running server stop (BootstrapInfo.SERVER_SHUTDOWN_MARKER). */
  static final int SHUTDOWN = 0x1B;

  /** What a server prints when it is ready (BootstrapInfo.SERVER_READY_MARKER). */
  static final char READY = '\u0018';

  private static final int KEYSTORE_FORMAT = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ServerArguments() {}

  /** The message for a foreground server without secrets or pid file, with these settings. */
  static byte[] encode(Map<String, String> settings, Path config, Path logs) {
    ServerArguments message = new ServerArguments();
    message.flag(false); // in the foreground
    message.flag(false); // log to standard output
    message.flag(false); // no pid file
    message.emptyKeystore();
    message.size(settings.size());
    settings.forEach(message::setting);
    message.text(config.toString());
    message.text(logs.toString());
    return message.out.toByteArray();
  }

  private void emptyKeystore() {
    text("org.elasticsearch.common.settings.KeyStoreWrapper");
    out.writeBytes(new byte[] {0, 0, 0, KEYSTORE_FORMAT});
    flag(false); // no password
    flag(false); // no file
    size(0);
    flag(false); // open
  }

  private void setting(String key, String value) {
    text(key);
    out.write(0); // a string follows
    text(value);
  }

  private void flag(boolean value) {
    out.write(value ? 1 : 0);
  }

  private void size(int value) {
    int rest = value;
    while (rest > 0x7F) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Length in chars, then one to three bytes a char. */
  private void text(String value) {
    size(value.length());
    for (char c : value.toCharArray()) {
      if (c <= 0x7F) {
        out.write(c);
      } else if (c <= 0x7FF) {
        out.write(0xC0 | c >> 6);
        out.write(0x80 | c & 0x3F);
      } else {
        out.write(0xE0 | c >> 12);
        out.write(0x80 | c >> 6 & 0x3F);
        out.write(0x80 | c & 0x3F);
      }
    }
  }
}
