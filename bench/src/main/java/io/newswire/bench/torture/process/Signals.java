package io.newswire.bench.torture.process;

import java.io.IOException;

/** Sends signals to processes; Java itself can only end them. */
final class Signals {
  private Signals() {}

  /**
   * Sends a signal. One to a process that has ended meanwhile is lost.
   *
   * @param name without {@code SIG}
   * @throws IOException if there is no command {@code kill}
   */
  static void send(String name, long pid) throws IOException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      kill.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
