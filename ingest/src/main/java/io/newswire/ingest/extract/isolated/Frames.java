package io.newswire.ingest.extract.isolated;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Messages through a pipe: the length, four bytes, then as many bytes. */
final class Frames {
  private Frames() {}

  static void write(DataOutputStream out, byte[] message) throws IOException {
    out.writeInt(message.length);
    out.write(message);
    out.flush();
  }

  /**
   * Reads one.
   *
   * @throws IOException if the pipe ends before it, or it is longer than allowed
   */
  static byte[] read(DataInputStream in, int longest) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > longest) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] message = new byte[length];
    in.readFully(message);
    return message;
  }
}
