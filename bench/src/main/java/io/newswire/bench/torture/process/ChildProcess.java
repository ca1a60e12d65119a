package io.newswire.bench.torture.process;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs another main class in a process of its own, which ends with the process that started it,
 * however that ends.
 */
public final class ChildProcess {
  private static final int PARENT_IS_GONE = 1;

  /** Options of one process: agents, debuggers and JMX have a port, logs and recordings a file. */
  private static final List<String> OF_ONE_PROCESS =
      List.of(
          "-agentlib:",
          "-agentpath:",
          "-javaagent:",
          "-Xrunjdwp",
          "-Dcom.sun.management.jmxremote",
          "-Xlog",
          "-Xloggc",
          "-XX:StartFlightRecording");

  private ChildProcess() {}

  /** The command that runs a main class with the Java, the options and the class path of ours. */
  static List<String> command(String mainClass, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(inherited(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChildProcess.class.getName(), mainClass));
    command.addAll(args);
    return command;
  }

  /** Those of the options that several processes of one machine may have. */
  static List<String> inherited(List<String> options) {
    return options.stream()
        .filter(option -> OF_ONE_PROCESS.stream().noneMatch(option::startsWith))
        .toList();
  }

  /** Runs {@code MAIN ARGS...}. */
  public static void main(String[] args) throws Throwable {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(PARENT_IS_GONE)));
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
