package io.newswire.launcher.cli;

import io.newswire.admin.AdminException;
import io.newswire.admin.KafkaUnavailableException;
import io.newswire.admin.NameTakenException;
import io.newswire.admin.NotFoundException;
import io.newswire.bench.BenchException;
import io.newswire.embedded.StartException;
import io.newswire.index.setup.IndexMismatchException;
import io.newswire.kafka.StreamsStartException;
import io.newswire.kibana.KibanaException;
import io.newswire.launcher.run.LaunchException;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Prints the failure of a command as one message, and chooses the exit code: 2 for a wrong
 * configuration, else 1. A failure that its user can correct has no stack trace; any other is
 * logged with it.
 */
public final class CommandExceptionHandler implements IExecutionExceptionHandler {
  private static final List<Class<? extends Exception>> EXPECTED =
      List.of(
          CommandException.class,
          AdminException.class,
          LaunchException.class,
          StartException.class,
          StreamsStartException.class,
          ConfigException.class,
          IndexMismatchException.class,
          KibanaException.class,
          BenchException.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    if (EXPECTED.stream().noneMatch(type -> type.isInstance(e))) {
      // Made here, because commands that print a help need no log, whose start takes its time.
      LoggerFactory.getLogger(CommandExceptionHandler.class)
          .error("{} failed", command.getCommandName(), e);
    }
    String message = (e.getMessage() == null ? e.toString() : e.getMessage()) + advice(e);
    command.getErr().println(ControlCharacterWriter.bold("newswire: " + message));
    return e instanceof ConfigException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  /** Which command helps; empty if none does. */
  private static String advice(Exception failure) {
    if (failure instanceof NotFoundException missing) {
      return switch (missing.kind()) {
        case RULE -> "; see 'newswire rules list'";
        case FEED -> "; see 'newswire feeds list'";
        case KNOWN_NAME -> "; see 'newswire names list --all'";
        case ALERT -> "; see 'newswire alerts list'";
        case PUBLISHER -> "; see 'newswire publishers list'";
        case REJECTED_RECORD -> "; see 'newswire rejected list'";
        case RAW_DOCUMENT, PURGED_ARTICLE, MUTE -> "";
        case NAME -> "; see 'newswire suggest'";
        case STORY -> "; see 'newswire stories --since 30d'";
        case ARTICLE -> "; --all shows hidden ones too, 'newswire where' shows what became of it";
      };
    }
    if (failure instanceof NameTakenException) {
      return "; change it with 'newswire rules edit', or choose another name";
    }
    return failure instanceof KafkaUnavailableException
            && failure.getCause() instanceof UnknownTopicOrPartitionException
        ? "; create the topics with 'newswire topics'"
        : "";
  }
}
