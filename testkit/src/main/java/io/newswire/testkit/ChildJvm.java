package io.newswire.testkit;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class with a {@code main} in a Java process of its own, which can be killed. */
public final class ChildJvm implements AutoCloseable {
  private final Process process;

  private ChildJvm(Process process) {
    this.process = process;
  }

  /**
   * Starts it with 256 MB of heap. What it prints is appended to {@code target/NAME.log}, NAME
   * being that of the class.
   */
  public static ChildJvm start(Class<?> main, String... args) throws IOException {
    File log = new File("target", main.getSimpleName() + ".log");
    return start(main, log, List.of(), args);
  }

  /**
   * As above.
   *
   * @param log what it prints is appended to it
   * @param options for Java
   */
  public static ChildJvm start(Class<?> main, File log, List<String> options, String... args)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.add("-Xmx256m");
    return new ChildJvm(
        command(main, all, args)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log))
            .start());
  }

  /** The command that runs a class on the class path of the tests. */
  public static ProcessBuilder command(Class<?> main, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  /** For its {@code main}: waits, until the process is killed or its parent is gone. */
  public static void awaitParentsEnd() {
    ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
    Runtime.getRuntime().halt(1);
  }

  /** Ends it as {@code kill -9} does, and waits for its end. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
