package io.newswire.model.config;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.SHORT;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;

/**
 * Every key of {@code config/newswire.properties}: its name, type, default and check. What a key is
 * for stands there, in the comment above it.
 */
public final class ConfigKeys {
  public static final String KAFKA_PREFIX = "kafka.";

  /** Where alerts may be sent: {@code destinations.KIND.NAME.FIELD}. */
  public static final String DESTINATIONS_PREFIX = "destinations.";

  public static final ConfigDef DEFINITION = new ConfigDef();

  private static final int MIB = 1 << 20;
  private static final int MAX_PORT = 65535;

  public static final String DATA_DIR = key("data.dir", STRING, "data");
  public static final String KAFKA_BOOTSTRAP_SERVERS =
      key(KAFKA_PREFIX + "bootstrap.servers", STRING, "");
  public static final String ELASTICSEARCH_URL = key("elasticsearch.url", STRING, "");
  public static final String ELASTICSEARCH_API_KEY = key("elasticsearch.api.key", PASSWORD, "");
  public static final String ELASTICSEARCH_USERNAME = key("elasticsearch.username", STRING, "");
  public static final String ELASTICSEARCH_PASSWORD = key("elasticsearch.password", PASSWORD, "");
  public static final String ELASTICSEARCH_CA_FILE = key("elasticsearch.ca.file", STRING, "");
  public static final String KIBANA_URL = key("kibana.url", STRING, "http://localhost:5601");
  public static final String KIBANA_API_KEY = key("kibana.api.key", PASSWORD, "");
  public static final String KIBANA_USERNAME = key("kibana.username", STRING, "");
  public static final String KIBANA_PASSWORD = key("kibana.password", PASSWORD, "");
  public static final String KIBANA_CA_FILE = key("kibana.ca.file", STRING, "");
  public static final String TOPICS_PARTITIONS = key("topics.partitions", INT, 4, between(1, 1000));
  public static final String TOPICS_REPLICATION_FACTOR =
      key("topics.replication.factor", SHORT, (short) 1, between(1, 9));
  public static final String INGEST_HTTP_HOST = key("ingest.http.host", STRING, "127.0.0.1");
  public static final String INGEST_HTTP_PORT =
      key("ingest.http.port", INT, 8080, between(0, MAX_PORT));
  public static final String INGEST_HTTP_PUBLISHERS = key("ingest.http.publishers", STRING, "");
  public static final String INGEST_HTTP_ALLOWED_HOSTS =
      key("ingest.http.allowed.hosts", STRING, "", ConfigKeys::checkHosts);
  public static final String INGEST_HTTP_ALLOWED_ORIGINS =
      key("ingest.http.allowed.origins", STRING, "", ConfigKeys::checkOrigins);
  public static final String INGEST_HTTP_MAX_REQUEST_BYTES =
      key("ingest.http.max.request.bytes", INT, 256 * MIB, atLeast(1024));
  public static final String INGEST_HTTP_IDLE_TIMEOUT_MS =
      key("ingest.http.idle.timeout.ms", INT, 10_000, between(100, 600_000));
  public static final String INGEST_HTTP_BODY_TIMEOUT_MS =
      key("ingest.http.body.timeout.ms", INT, 300_000, between(100, 86_400_000));
  public static final String INGEST_HTTP_BODY_MIN_RATE =
      key("ingest.http.body.min.rate", INT, 4096, atLeast(0));
  public static final String ADMIN_HTTP_HOST = key("admin.http.host", STRING, "127.0.0.1");
  public static final String ADMIN_HTTP_PORT =
      key("admin.http.port", INT, 9480, between(0, MAX_PORT));
  public static final String INGEST_FOLDER = key("ingest.folder", STRING, "");
  public static final String INGEST_FEEDS_FILE =
      key("ingest.feeds.file", STRING, "config/feeds.opml");
  public static final String INGEST_FEEDS_THREADS =
      key("ingest.feeds.threads", INT, 8, between(0, 256));
  public static final String INGEST_FEEDS_USER_AGENT =
      key("ingest.feeds.user.agent", STRING, "Newswire/0.1", ConfigKeys::checkUserAgent);
  public static final String INGEST_FEEDS_MIN_INTERVAL_MS =
      key("ingest.feeds.min.interval.ms", INT, 60_000, between(100, 86_400_000));
  public static final String INGEST_FEEDS_MAX_INTERVAL_MS =
      key("ingest.feeds.max.interval.ms", INT, 3_600_000, between(100, 86_400_000));
  public static final String INGEST_FEEDS_HOST_DELAY_MS =
      key("ingest.feeds.host.delay.ms", INT, 1_000, between(0, 600_000));
  public static final String INGEST_FEEDS_TIMEOUT_MS =
      key("ingest.feeds.timeout.ms", INT, 30_000, between(100, 600_000));
  public static final String INGEST_FEEDS_ALLOWED_ADDRESSES =
      key("ingest.feeds.allowed.addresses", STRING, "", ConfigKeys::checkAddresses);
  public static final String INGEST_MAX_DOCUMENT_BYTES =
      key("ingest.max.document.bytes", INT, 10 * MIB, between(1024, 512 * MIB));
  public static final String INGEST_DOCUMENTS_TIMEOUT_MS =
      key("ingest.documents.timeout.ms", INT, 30_000, between(100, 3_600_000));
  public static final String INGEST_DOCUMENTS_HEAP_MB =
      key("ingest.documents.heap.mb", INT, 512, between(128, 65_536));
  public static final String INGEST_URGENT_URGENCY =
      key("ingest.urgent.urgency", INT, 3, between(0, 8));
  public static final String INGEST_THREADS = key("ingest.threads", INT, 2, between(1, 64));
  public static final String ENRICH_THREADS = key("enrich.threads", INT, 2, between(1, 64));
  public static final String ENRICH_MAX_TEXT_CHARACTERS =
      key("enrich.max.text.characters", INT, 200_000, between(1_000, 10_000_000));
  public static final String ENRICH_NAMES_FOLDER =
      key("enrich.names.folder", STRING, "config/names");
  public static final String ENRICH_COMMIT_INTERVAL_MS =
      key("enrich.commit.interval.ms", INT, 100, between(1, 60_000));
  public static final String SEARCH_TIMEOUT_MS =
      key("search.timeout.ms", INT, 10_000, between(100, 600_000));
  public static final String INDEX_SHARDS = key("index.shards", INT, 1, between(1, 1024));
  public static final String INDEX_REPLICAS =
      key("index.replicas", STRING, "0-1", ConfigKeys::checkReplicas);
  public static final String ALERTS_RULES_FILE =
      key("alerts.rules.file", STRING, "config/alert-rules.yml");
  public static final String DELIVER_THREADS = key("deliver.threads", INT, 1, between(1, 64));
  public static final String DELIVER_TIMEOUT_MS =
      key("deliver.timeout.ms", INT, 10_000, between(100, 600_000));
  public static final String DELIVER_RETRY_MAX_MS =
      key("deliver.retry.max.ms", INT, 30_000, between(100, 3_600_000));
  public static final String DELIVER_GIVE_UP_MS =
      key("deliver.give.up.ms", LONG, 86_400_000L, atLeast(1_000));
  public static final String DELIVER_ADDRESSES_IN_RULES =
      key("deliver.addresses.in.rules", BOOLEAN, true);
  public static final String DELIVER_ALLOWED_ADDRESSES =
      key("deliver.allowed.addresses", STRING, "", ConfigKeys::checkAddresses);
  public static final String DELIVER_WEBHOOK_SECRET = key("deliver.webhook.secret", PASSWORD, "");
  public static final String SMTP_HOST = key("smtp.host", STRING, "");
  public static final String SMTP_PORT = key("smtp.port", INT, 587, between(1, MAX_PORT));
  public static final String SMTP_SECURITY =
      key("smtp.security", STRING, "starttls", ValidString.in("starttls", "tls", "none"));
  public static final String SMTP_USERNAME = key("smtp.username", STRING, "");
  public static final String SMTP_PASSWORD = key("smtp.password", PASSWORD, "");
  public static final String SMTP_FROM = key("smtp.from", STRING, "newswire@localhost");
  public static final String INDEX_BULK_MAX_DOCUMENTS =
      key("index.bulk.max.documents", INT, 200, between(1, 10_000));
  public static final String INDEX_BULK_MAX_BYTES =
      key("index.bulk.max.bytes", INT, 5 * MIB, atLeast(MIB));
  public static final String EMBEDDED_KAFKA_PORT =
      key("embedded.kafka.port", INT, 9092, between(0, MAX_PORT));
  public static final String EMBEDDED_ELASTICSEARCH_PORT =
      key("embedded.elasticsearch.port", INT, 9200, between(0, MAX_PORT));

  private ConfigKeys() {}

  private static String key(String name, Type type, Object usual) {
    return key(name, type, usual, null);
  }

  private static String key(String name, Type type, Object usual, Validator check) {
    DEFINITION.define(name, type, usual, check, Importance.MEDIUM, "config/newswire.properties");
    return name;
  }

  private static void checkUserAgent(String key, Object value) {
    if (!value.toString().matches("[!-~&&[^/]]+/[ -~]+")) {
      throw new ConfigException(key, value, "It must be a name, a slash and a version, in ASCII.");
    }
  }

  private static void checkAddresses(String key, Object value) {
    try {
      AddressBlock.parseAll(value.toString());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(key, value, e.getMessage());
    }
  }

  private static void checkHosts(String key, Object value) {
    for (String host : NewswireConfig.list(value.toString())) {
      if (!host.matches("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?")) {
        throw new ConfigException(
            key, host, "A host is needed, such as wire.newsroom.example or newswire:8080.");
      }
    }
  }

  private static void checkOrigins(String key, Object value) {
    for (String origin : NewswireConfig.list(value.toString())) {
      if (!origin.matches("https?://[A-Za-z0-9._\\[\\]:-]+")) {
        throw new ConfigException(
            key, origin, "An origin is needed, such as https://desk.newsroom.example.");
      }
    }
  }

  private static void checkReplicas(String key, Object value) {
    if (!value.toString().matches("\\d+(-(\\d+|all))?")) {
      throw new ConfigException(key, value, "It may be a number, or a range such as 0-1 or 1-all.");
    }
  }
}
