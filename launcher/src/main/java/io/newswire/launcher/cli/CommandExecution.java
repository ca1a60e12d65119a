package io.newswire.launcher.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Executes a command. Its output and the messages about wrong arguments go through {@link
 * ControlCharacterWriter}; help texts do not.
 */
public final class CommandExecution implements IExecutionStrategy, IParameterExceptionHandler {
  @Override
  public int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    CommandLine newswire = parsed.commandSpec().commandLine();
    newswire.setOut(ControlCharacterWriter.over(newswire.getOut()));
    newswire.setErr(ControlCharacterWriter.over(newswire.getErr()));
    try {
      return new RunLast().execute(parsed);
    } finally {
      newswire.getOut().flush();
    }
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = ControlCharacterWriter.over(command.getErr());
    err.println(ControlCharacterWriter.bold(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      command.usage(command.getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
