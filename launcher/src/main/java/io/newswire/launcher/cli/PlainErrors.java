package io.newswire.launcher.cli;

import io.newswire.admin.AdminException;
import io.newswire.embedded.StartException;
import io.newswire.index.search.InvalidQueryException;
import io.newswire.index.search.SearchTimeoutException;
import io.newswire.kafka.StreamsStartException;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Shows a failure as one sentence. What people can mend themselves ({@link AdminException}, a wrong
 * configuration or query) comes without a stack trace; anything else is logged with it.
 */
public final class PlainErrors implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) {
    boolean expected =
        e instanceof AdminException
            || e instanceof StartException
            || e instanceof StreamsStartException
            || e instanceof ConfigException
            || e instanceof InvalidQueryException
            || e instanceof SearchTimeoutException;
    if (!expected) {
      LOG.error("{} failed", commandLine.getCommandName(), e);
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    commandLine.getErr().println(ControlCharacterWriter.bold("newswire: " + message));
    return e instanceof ConfigException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
