package io.newswire.enrich.families;

import io.newswire.model.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The part of the topology that keeps the signatures of articles.
 *
 * <pre>
 * article with family -> write-signature -> news.signatures -> signatures (on every instance)
 * </pre>
 *
 * <p>The signature is part of the article's transaction. Threads of one process see it at once,
 * other processes when it is committed: two copies that reach two processes within that time, 0.1
 * to 0.2 s, both begin a family.
 */
public final class FamilyTopology {
  /** The name of the {@link SignatureWriter} node, which receives {@link ArticleWithFamily}s. */
  public static final String WRITE_SIGNATURE = "write-signature";

  static final String SIGNATURES = "signatures";

  private static final String SIGNATURE_CHANGES = "signature-changes";
  private static final String SENT_SIGNATURES = "sent-signatures";

  private FamilyTopology() {}

  /**
   * Adds the nodes and the store.
   *
   * @param parent node that sends {@link ArticleWithFamily}s to {@link #WRITE_SIGNATURE}
   * @param mostBytes the largest value on {@code news.signatures}
   */
  public static void addTo(Topology topology, String parent, Families families, int mostBytes) {
    topology
        .addGlobalStore(
            signatures(),
            SIGNATURE_CHANGES,
            new StringDeserializer(),
            new ByteArrayDeserializer(),
            Topics.SIGNATURES,
            SIGNATURES,
            () -> new SignatureReader(families))
        .addProcessor(WRITE_SIGNATURE, () -> new SignatureWriter(mostBytes), parent)
        .addSink(
            SENT_SIGNATURES,
            Topics.SIGNATURES,
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            WRITE_SIGNATURE);
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> signatures() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SIGNATURES), Serdes.String(), Serdes.ByteArray())
        .withLoggingDisabled();
  }
}
