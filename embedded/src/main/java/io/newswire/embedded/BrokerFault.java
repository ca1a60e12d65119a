package io.newswire.embedded;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a process whose broker met a fault it cannot survive. Without its broker nothing
 * here can be of use, and nothing can be closed in order: the process ends at once, as after a
 * kill, which loses nothing that Kafka has acknowledged.
 */
final class BrokerFault {
  /** Of the process that ends. */
  static final int EXIT_CODE = 1;

  private static final Logger LOG = LoggerFactory.getLogger(BrokerFault.class);

  private BrokerFault() {}

  /** Takes the place of Kafka's own way to end its process. */
  static Exit.Procedure endProcess(Path log) {
    return (status, message) -> {
      try {
        LOG.error(
            "Kafka has stopped: it can no longer use its data in {} ({} MB are free there){}. This"
                + " process ends; see that the folder can be written and has room, then start"
                + " again",
            log,
            DiskSpace.freeMegabytes(log),
            message == null ? "" : ": " + message);
      } finally {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    };
  }
}
