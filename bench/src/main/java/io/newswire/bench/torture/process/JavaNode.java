package io.newswire.bench.torture.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process of ours: a service of Newswire, or a broker. */
final class JavaNode implements Node {
  private static final int SECONDS_TO_STOP = 30;

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private Process process;
  private boolean wanted;
  private boolean retired;

  /**
   * Starts nothing yet.
   *
   * @param command see {@link ChildProcess#command}
   * @param environment what is added to ours
   * @param log what it prints is appended to this file
   */
  JavaNode(String name, List<String> command, Map<String, String> environment, Path log) {
    this.name = name;
    this.command = command;
    this.environment = environment;
    this.log = log;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start() throws IOException {
    if (!retired && !isAlive()) {
      wanted = true;
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      process = builder.start();
      process.getOutputStream().close();
    }
  }

  @Override
  public synchronized void kill() {
    wanted = false;
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public synchronized void retire() {
    retired = true;
    kill();
  }

  /** Stops it as a service manager does, and kills it if it does not end. */
  synchronized void terminate() {
    wanted = false;
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
  }

  @Override
  public synchronized void signal(String signal) throws IOException {
    if (isAlive()) {
      Signals.send(signal, process.pid());
    }
  }

  @Override
  public synchronized boolean hasEndedByItself() {
    return wanted && !isAlive();
  }

  /** The processes that it started, and theirs. */
  synchronized Stream<ProcessHandle> descendants() {
    return process == null ? Stream.empty() : process.descendants();
  }

  private boolean isAlive() {
    return process != null && process.isAlive();
  }
}
