package io.newswire.bench.torture.process;

import io.newswire.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A Kafka broker as a process. */
final class BrokerProcess {
  private BrokerProcess() {}

  /** Runs {@code FOLDER PORT PROXIED_PORT ADVERTISED_PORT}; see {@link EmbeddedKafka#start}. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedKafka kafka =
        EmbeddedKafka.start(
            Path.of(args[0]),
            Integer.parseInt(args[1]),
            new EmbeddedKafka.Proxied(Integer.parseInt(args[2]), Integer.parseInt(args[3])));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
    new CountDownLatch(1).await();
  }
}
