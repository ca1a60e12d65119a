package io.newswire.launcher.cli.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.text.ControlCharacters;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * The result of one input of an offline command.
 *
 * @param json a line of JSON without its end; null if the input failed
 * @param error what is wrong with which input; null if it succeeded
 */
record OutputLine(byte[] json, String error) {
  private static final int BUFFER = 1 << 16;

  static OutputLine of(byte[] json) {
    return new OutputLine(json, null);
  }

  static OutputLine failed(String error) {
    return new OutputLine(null, error);
  }

  /** Returns buffered standard output; close it to write the last lines. */
  static PrintStream standardOutput() {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false);
  }

  /**
   * Prints the line, or the error on standard error.
   *
   * @return whether the input succeeded
   */
  boolean print(PrintStream out) {
    if (error != null) {
      System.err.println("newswire: " + ControlCharacters.escape(error));
      return false;
    }
    out.writeBytes(ControlCharacters.escape(new String(json, UTF_8)).getBytes(UTF_8));
    out.write('\n');
    return true;
  }
}
