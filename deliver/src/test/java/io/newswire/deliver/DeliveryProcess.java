package io.newswire.deliver;

import io.newswire.model.config.NewswireConfig;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The worker in a process of its own, which can be killed. */
final class DeliveryProcess implements AutoCloseable {
  private final Process process;

  private DeliveryProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param log what it writes is appended to it
   * @param options for Java
   */
  static DeliveryProcess start(NewswireConfig config, File log, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of(options));
    command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    command.add(DeliveryProcess.class.getName());
    config.originals().forEach((key, value) -> command.add(key + "=" + value));
    return new DeliveryProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log))
            .start());
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** Runs until it is killed, or until its parent is gone. */
  public static void main(String[] settings) throws InterruptedException {
    Map<String, String> all = new HashMap<>();
    for (String setting : settings) {
      all.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    new DeliveryWorker(new NewswireConfig(all)).start();
    ProcessHandle.current()
        .parent()
        .orElseThrow()
        .onExit()
        .thenRun(() -> Runtime.getRuntime().halt(1));
    // It starts on a thread that keeps no process from ending.
    Thread.currentThread().join();
  }
}
