package io.newswire.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A controller and a broker in this process, as {@link KafkaRaftServer} runs them, with one
 * difference: the broker starts when the controller has fenced the one before it.
 *
 * <p>{@link KafkaRaftServer} starts both at once. After a crash the metadata still say that the
 * broker leads all partitions, so its transaction coordinator goes on with the commits that the
 * crash interrupted. Then the controller fences the former broker, no partition has a leader, and
 * Kafka 4.3.1 takes such a partition for a deleted one ({@code
 * KRaftMetadataCache.getPartitionLeaderEndpoint} is empty): it completes the commit without the
 * marker of that partition. The records of the transaction are lost, or its readers wait for ever.
 */
final class SingleNodeServer {
  private static final Logger LOG = LoggerFactory.getLogger(SingleNodeServer.class);

  /** Several times the session of a broker, which ends first. */
  private static final int FENCING_LIMIT_SECONDS = 60;

  private final int nodeId;
  private final SharedServer shared;
  private final ControllerServer controller;
  private final BrokerServer broker;

  /** Reads the directories of its configuration; nothing runs yet. */
  SingleNodeServer(KafkaConfig config) {
    stopMeterTicks();
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directories =
        KafkaRaftServer.initializeLogDirs(config, LOG, "");
    MetaPropertiesEnsemble meta = directories._1();
    QuorumConfig quorum = config.quorumConfig();
    nodeId = config.nodeId();
    shared =
        new SharedServer(
            config,
            meta,
            Time.SYSTEM,
            Server$.MODULE$.initializeMetrics(config, Time.SYSTEM, meta.clusterId().orElseThrow()),
            CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
            QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
            new StandardFaultHandlerFactory(),
            ServerSocketFactory.INSTANCE);
    controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2());
    broker = new BrokerServer(shared);
  }

  /**
   * The broker keeps the rates of some two hundred events for JMX, and brings each up to date every
   * five seconds: a fifteenth of what an idle process took, for rates that nobody reads here. They
   * stay at zero; counts and all other metrics are as they were.
   */
  private static void stopMeterTicks() {
    ScheduledExecutorService ticks =
        KafkaYammerMetrics.defaultRegistry().newScheduledThreadPool(1, "meter-tick");
    ((ThreadPoolExecutor) ticks).setThreadFactory(task -> null);
  }

  /**
   * Returns when the broker can be used.
   *
   * @throws RuntimeException if one of the two does not start; {@link #shutdown} what has started
   */
  void startup() {
    controller.startup();
    awaitFencing();
    broker.startup();
  }

  private void awaitFencing() {
    Fencing fencing = new Fencing(nodeId, new CompletableFuture<>());
    shared.loader().installPublishers(List.of(fencing));
    fencing.done().orTimeout(FENCING_LIMIT_SECONDS, TimeUnit.SECONDS).join();
    shared.loader().removeAndClosePublisher(fencing);
  }

  /** Completes when the metadata have no active broker of that id. */
  private record Fencing(int nodeId, CompletableFuture<Void> done) implements MetadataPublisher {
    @Override
    public String name() {
      return "Fencing";
    }

    @Override
    public void onMetadataUpdate(
        MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
      BrokerRegistration former = image.cluster().broker(nodeId);
      if (former == null || former.fenced()) {
        done.complete(null);
      }
    }

    @Override
    public void close() {}
  }

  /** Stops both in order, and waits for their end. */
  void shutdown() {
    broker.shutdown();
    controller.shutdown();
  }
}
