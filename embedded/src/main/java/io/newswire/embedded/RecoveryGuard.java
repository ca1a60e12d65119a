package io.newswire.embedded;

import org.apache.kafka.common.utils.Exit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.filter.AbstractFilter;

/**
 * Keeps Kafka from deleting what it cannot recover.
 *
 * <p>At each start Kafka reads the metadata log again, and after a crash what was not flushed of
 * each partition. If it cannot write a file meanwhile, because the disk is full or too many files
 * are open, Kafka 4.3.1 takes that for a corrupt segment ({@code LogLoader.recoverLog}): it deletes
 * the records of that segment and of those after it, and goes on. Without its metadata it has no
 * topic any more. It warns of that in the same thread just before. While a guard is open, the
 * process ends with that warning, and all records stay where they are.
 */
final class RecoveryGuard extends AbstractFilter {
  private static final String LOADER = "org.apache.kafka.storage.internals.log.LogLoader";
  private static final String DELETES = "Deleting the corrupt segment";

  private final Logger logger;
  private final Exit.Procedure endProcess;

  private RecoveryGuard(Logger logger, Exit.Procedure endProcess) {
    this.logger = logger;
    this.endProcess = endProcess;
  }

  /**
   * Starts to watch all brokers of this process.
   *
   * @param endProcess does not return
   */
  static RecoveryGuard open(Exit.Procedure endProcess) {
    Logger logger = (Logger) LogManager.getLogger(LOADER);
    // This gives the logger a configuration of its own, which has the filter.
    Configurator.setLevel(logger, logger.isWarnEnabled() ? logger.getLevel() : Level.WARN);
    RecoveryGuard guard = new RecoveryGuard(logger, endProcess);
    guard.start();
    logger.get().addFilter(guard);
    return guard;
  }

  /** Lets all pass that does not say that records are deleted. */
  @Override
  public Result filter(LogEvent event) {
    String message = event.getMessage().getFormattedMessage();
    if (message.contains(DELETES)) {
      endProcess.execute(
          BrokerFault.EXIT_CODE, "it cannot recover a partition, which stays as it is: " + message);
    }
    return Result.NEUTRAL;
  }

  /** Lets Kafka delete again. */
  void close() {
    logger.get().removeFilter(this);
  }
}
