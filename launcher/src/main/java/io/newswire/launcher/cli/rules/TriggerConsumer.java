package io.newswire.launcher.cli.rules;

import io.newswire.model.alert.AlertTrigger;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the one or two words of a trigger: {@code change}, or {@code count 5/1h}. */
final class TriggerConsumer implements IParameterConsumer {
  @Override
  public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
    CommandLine commandLine = command.commandLine();
    if (args.isEmpty()) {
      throw new ParameterException(
          commandLine, "--on needs match, change, surge, silence, or count and a number");
    }
    String written = args.pop();
    if (written.equals("count") && !args.isEmpty()) {
      written += " " + args.pop();
    }
    try {
      option.setValue(AlertTrigger.of(written));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine, "--on: " + e.getMessage());
    }
  }
}
