package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientRequest;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.Metadata;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.ClusterResourceListeners;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest;
import org.apache.kafka.common.requests.WriteTxnMarkersRequest.TxnMarkerEntry;
import org.apache.kafka.common.requests.WriteTxnMarkersResponse;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Writes the markers that end transactions, as a transaction coordinator does. {@link
 * org.apache.kafka.clients.admin.Admin} can only abort; what was committed needs a marker that says
 * so. The user needs the right {@code ClusterAction} or {@code Alter} on the cluster.
 */
final class TransactionMarkers {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final AdminClientConfig config;

  TransactionMarkers(NewswireConfig config) {
    this.config = new AdminClientConfig(config.kafkaClient());
  }

  /**
   * Writes a marker to the leader of its one partition.
   *
   * @throws KafkaException if the leader does not answer, or refuses
   */
  void write(Node leader, TxnMarkerEntry marker) {
    Time time = Time.SYSTEM;
    try (Metrics metrics = new Metrics();
        Metadata metadata =
            new Metadata(
                TIMEOUT_MILLIS,
                TIMEOUT_MILLIS,
                TIMEOUT_MILLIS,
                new LogContext(),
                new ClusterResourceListeners());
        NetworkClient client =
            ClientUtils.createNetworkClient(
                config,
                metrics,
                "markers",
                new LogContext(),
                new ApiVersions(),
                time,
                1,
                metadata,
                null,
                null)) {
      metadata.bootstrap(ClientUtils.parseAndValidateAddresses(config));
      if (!NetworkClientUtils.awaitReady(client, leader, time, TIMEOUT_MILLIS)) {
        throw new IOException("no connection to " + leader);
      }
      ClientRequest request =
          client.newClientRequest(
              leader.idString(),
              new WriteTxnMarkersRequest.Builder(List.of(marker)),
              time.milliseconds(),
              true);
      requireWritten(NetworkClientUtils.sendAndReceive(client, request, time), marker);
    } catch (IOException e) {
      throw new KafkaException("the leader of " + marker.partitions() + " does not answer", e);
    }
  }

  private static void requireWritten(ClientResponse response, TxnMarkerEntry marker) {
    TopicPartition partition = marker.partitions().get(0);
    Errors error =
        ((WriteTxnMarkersResponse) response.responseBody())
            .errorsByProducerId()
            .get(marker.producerId())
            .get(partition);
    if (error != Errors.NONE) {
      throw error.exception("no marker on " + partition + ": " + error.message());
    }
  }
}
