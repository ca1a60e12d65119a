package io.newswire.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker inside this process, for one machine: broker and controller in one, on loopback.
 *
 * <p>Data stay over restarts and over kill -9 of the process; a power loss may cost the last
 * seconds. It does not start on a disk that is full. After it has started, a fault Kafka cannot
 * survive, such as a full disk, ends the whole process with a message and exit code {@value
 * BrokerFault#EXIT_CODE}, as it would end a broker's.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final int TRIES = 3;
  private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(20);

  /**
   * A broker waits at its start until the session of its former self has run out. The default of 9
   * seconds is long for that, and anything shorter loses the session of a busy machine's broker.
   */
  private static final int SESSION_AFTER_CRASH_MILLIS = 2_000;

  /**
   * A recovery writes some small files for each partition, and Kafka ends when it cannot write one.
   */
  private static final long SPACE_TO_START_MEGABYTES = 64;

  /** The file that Kafka leaves in its folder when it has stopped in order. */
  private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";

  private final OwnerLock lock;
  private final SingleNodeServer server;
  private final String bootstrapServers;
  private boolean closed;

  private EmbeddedKafka(OwnerLock lock, SingleNodeServer server, int port) {
    this.lock = lock;
    this.server = server;
    this.bootstrapServers = "127.0.0.1:" + port;
  }

  /**
   * Starts a broker and returns when it can be used.
   *
   * @param dir where its data are kept; created if missing
   * @param preferredPort its port; another is taken where it is in use, 0 means any
   * @throws StartException if the directory is in use, or the broker does not start
   */
  public static EmbeddedKafka start(Path dir, int preferredPort) {
    return start(dir, () -> Ports.free(preferredPort));
  }

  /**
   * A second port, for clients behind a proxy.
   *
   * @param port where the broker listens for the proxy
   * @param advertised the port of the proxy, which the broker tells its clients
   */
  public record Proxied(int port, int advertised) {}

  /** As {@link #start(Path, int)}, with a second port. */
  public static EmbeddedKafka start(Path dir, int preferredPort, Proxied proxied) {
    IntSupplier ports = () -> Ports.free(preferredPort);
    return start(dir, ports, Optional.of(proxied), SPACE_TO_START_MEGABYTES);
  }

  /** Starts with ports that may turn out to be taken; {@code ports} is then asked again. */
  static EmbeddedKafka start(Path dir, IntSupplier ports) {
    return start(dir, ports, Optional.empty(), SPACE_TO_START_MEGABYTES);
  }

  /** As {@link #start(Path, int, Proxied)}, if its disk has so much space. */
  static synchronized EmbeddedKafka start(
      Path dir, IntSupplier ports, Optional<Proxied> proxied, long megabytes) {
    OwnerLock lock = OwnerLock.take(dir);
    RuntimeException failure = null;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ports.getAsInt();
      try {
        DiskSpace.require(dir, megabytes);
        Path log = format(dir.resolve("log"));
        return new EmbeddedKafka(lock, startServer(log, properties(log, port, proxied)), port);
      } catch (IOException | RuntimeException e) {
        LOG.debug("Kafka did not start on port {}", port, e);
        failure = new StartException("Kafka did not start in " + dir + ": " + e.getMessage(), e);
      }
    }
    lock.close();
    throw failure;
  }

  private static Path format(Path log) throws IOException {
    if (Files.exists(log.resolve("meta.properties"))) {
      return log;
    }
    try {
      new Formatter()
          .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .run();
      return log;
    } catch (Exception e) {
      throw new IOException("cannot format " + log, e);
    }
  }

  private static SingleNodeServer startServer(Path log, Properties properties) throws IOException {
    SingleNodeServer server = new SingleNodeServer(new KafkaConfig(properties, false));
    boolean recovers = hasCrashed(log);
    Exit.Procedure end = BrokerFault.endProcess(log);
    // A taken port is a fatal fault to Kafka, which then ends the process: here it is another try.
    AtomicBoolean fatal = new AtomicBoolean();
    Exit.Procedure refuse =
        (status, message) -> {
          fatal.set(true);
          throw fatalFault();
        };
    Exit.setExitProcedure(refuse);
    Exit.setHaltProcedure(refuse);
    RecoveryGuard guard = RecoveryGuard.open(end);
    try {
      server.startup();
      // One that another thread of Kafka met.
      if (fatal.get()) {
        throw fatalFault();
      }
      return server;
    } catch (RuntimeException e) {
      if (!stop(server)) {
        end.execute(BrokerFault.EXIT_CODE, "it did not start, and does not stop: " + e);
      }
      // Kafka leaves it also if a partition was not recovered; the next start would not either.
      if (recovers) {
        Files.deleteIfExists(log.resolve(CLEAN_SHUTDOWN));
      }
      throw e;
    } finally {
      guard.close();
      // Kafka's own reset would leave procedures that throw: a broker would die and nobody notice.
      Exit.setExitProcedure(end);
      Exit.setHaltProcedure(end);
    }
  }

  private static KafkaException fatalFault() {
    return new KafkaException("fatal fault at start, see Kafka's log");
  }

  private static Properties properties(Path log, int port, Optional<Proxied> proxied)
      throws IOException {
    Properties properties = new Properties();
    try (InputStream fixed = EmbeddedKafka.class.getResourceAsStream("broker.properties")) {
      properties.load(fixed);
    }
    String broker = "PLAINTEXT://127.0.0.1:" + port;
    int controllerPort = Ports.any();
    properties.put("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.put("advertised.listeners", broker);
    properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.put("log.dirs", log.toString());
    if (hasCrashed(log)) {
      properties.put("broker.session.timeout.ms", SESSION_AFTER_CRASH_MILLIS);
      properties.put("broker.heartbeat.interval.ms", SESSION_AFTER_CRASH_MILLIS / 4);
    }
    proxied.ifPresent(
        second -> {
          properties.merge(
              "listeners", ",PROXIED://127.0.0.1:" + second.port(), EmbeddedKafka::join);
          properties.merge(
              "advertised.listeners",
              ",PROXIED://127.0.0.1:" + second.advertised(),
              EmbeddedKafka::join);
          properties.merge(
              "listener.security.protocol.map", ",PROXIED:PLAINTEXT", EmbeddedKafka::join);
        });
    return properties;
  }

  private static Object join(Object one, Object other) {
    return one.toString() + other;
  }

  static boolean hasCrashed(Path log) {
    return Files.exists(log.resolve("__cluster_metadata-0"))
        && !Files.exists(log.resolve(CLEAN_SHUTDOWN));
  }

  /** Whether it ended within the limit. */
  private static boolean stop(SingleNodeServer server) {
    Thread stopper = new Thread(server::shutdown, "embedded-kafka-shutdown");
    stopper.setDaemon(true);
    stopper.start();
    try {
      stopper.join(SHUTDOWN_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !stopper.isAlive();
  }

  /** Its address, host:port. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /**
   * Stops the broker; returns within half a minute, whatever it does. Close the clients first. A
   * broker that has not ended by then keeps its directory until the process ends.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (stop(server)) {
      lock.close();
    } else {
      LOG.warn("Kafka did not stop within {}; left to end with the process", SHUTDOWN_LIMIT);
    }
  }
}
