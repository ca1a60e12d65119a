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

  private ChildProcess() {}

  /** The command that runs a main class with the Java, the options and the class path of ours. */
  static List<String> command(String mainClass, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-javaagent"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChildProcess.class.getName(), mainClass));
    command.addAll(args);
    return command;
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
