package io.newswire.testkit;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of a test run: each is started when first asked for, shared by all tests of the JVM,
 * and stopped when it ends.
 */
public final class Services {
  private static final Logger LOG = LoggerFactory.getLogger(Services.class);

  private static final TestFolder FOLDER = new TestFolder();
  private static final boolean DOCKER = docker(System.getProperty("services", "embedded"));
  private static final Lazy<Service> KAFKA =
      new Lazy<>(
          () -> DOCKER ? DockerServices.kafka() : EmbeddedServices.kafka(FOLDER.next("kafka")));
  private static final Lazy<Service> ELASTICSEARCH =
      new Lazy<>(
          () ->
              DOCKER
                  ? DockerServices.elasticsearch()
                  : EmbeddedServices.elasticsearch(FOLDER.next("elasticsearch")));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Services::close, "close-test-services"));
  }

  private Services() {}

  private static boolean docker(String services) {
    return switch (services) {
      case "embedded" -> false;
      case "testcontainers" -> true;
      default ->
          throw new IllegalArgumentException(
              "-Dservices=" + services + "; it may be embedded or testcontainers.");
    };
  }

  /** Kafka's address, host:port. */
  public static String kafka() {
    return KAFKA.get().address();
  }

  /** Elasticsearch's address, such as {@code http://127.0.0.1:40123}. */
  public static String elasticsearch() {
    return ELASTICSEARCH.get().address();
  }

  /** A configuration as {@link #kafkaConfig(Map)} gives, with Elasticsearch. */
  public static NewswireConfig config(Map<String, ?> overrides) {
    Map<String, Object> settings = new HashMap<>(overrides);
    settings.putIfAbsent(ConfigKeys.ELASTICSEARCH_URL, elasticsearch());
    return kafkaConfig(settings);
  }

  /**
   * A configuration for tests that need Kafka only: a new data directory, the HTTP server on any
   * free port, and what the test wants otherwise.
   */
  public static NewswireConfig kafkaConfig(Map<String, ?> overrides) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConfigKeys.DATA_DIR, FOLDER.next("data").toString());
    settings.put(ConfigKeys.INGEST_HTTP_PORT, 0);
    settings.put(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka());
    settings.putAll(overrides);
    return new NewswireConfig(settings);
  }

  /** An id that no other test uses. */
  public static String uniqueId() {
    return UUID.randomUUID().toString();
  }

  private static void close() {
    try {
      for (Lazy<Service> service : List.of(KAFKA, ELASTICSEARCH)) {
        if (service.ifMade().isPresent()) {
          service.get().process().close();
        }
      }
      FOLDER.close();
    } catch (Exception e) {
      LOG.warn("Test services did not end cleanly", e);
    }
  }
}
