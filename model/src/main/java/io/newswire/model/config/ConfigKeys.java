package io.newswire.model.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.SHORT;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/** Every key of {@code config/newswire.properties}: type, default, check and a line of prose. */
public final class ConfigKeys {
  public static final String KAFKA_PREFIX = "kafka.";

  /** Where alerts may be sent: {@code destinations.KIND.NAME.FIELD}. */
  public static final String DESTINATIONS_PREFIX = "destinations.";

  public static final String DATA_DIR = "data.dir";
  public static final String KAFKA_BOOTSTRAP_SERVERS = KAFKA_PREFIX + "bootstrap.servers";
  public static final String ELASTICSEARCH_URL = "elasticsearch.url";
  public static final String ELASTICSEARCH_API_KEY = "elasticsearch.api.key";
  public static final String ELASTICSEARCH_USERNAME = "elasticsearch.username";
  public static final String ELASTICSEARCH_PASSWORD = "elasticsearch.password";
  public static final String ELASTICSEARCH_CA_FILE = "elasticsearch.ca.file";
  public static final String KIBANA_URL = "kibana.url";
  public static final String KIBANA_API_KEY = "kibana.api.key";
  public static final String KIBANA_USERNAME = "kibana.username";
  public static final String KIBANA_PASSWORD = "kibana.password";
  public static final String KIBANA_CA_FILE = "kibana.ca.file";
  public static final String TOPICS_PARTITIONS = "topics.partitions";
  public static final String TOPICS_REPLICATION_FACTOR = "topics.replication.factor";
  public static final String INGEST_HTTP_HOST = "ingest.http.host";
  public static final String INGEST_HTTP_PORT = "ingest.http.port";
  public static final String INGEST_HTTP_PUBLISHERS = "ingest.http.publishers";
  public static final String INGEST_HTTP_ALLOWED_HOSTS = "ingest.http.allowed.hosts";
  public static final String INGEST_HTTP_ALLOWED_ORIGINS = "ingest.http.allowed.origins";
  public static final String INGEST_HTTP_MAX_REQUEST_BYTES = "ingest.http.max.request.bytes";
  public static final String INGEST_HTTP_IDLE_TIMEOUT_MS = "ingest.http.idle.timeout.ms";
  public static final String INGEST_HTTP_BODY_TIMEOUT_MS = "ingest.http.body.timeout.ms";
  public static final String INGEST_HTTP_BODY_MIN_RATE = "ingest.http.body.min.rate";
  public static final String INGEST_FOLDER = "ingest.folder";
  public static final String INGEST_FEEDS_FILE = "ingest.feeds.file";
  public static final String INGEST_FEEDS_THREADS = "ingest.feeds.threads";
  public static final String INGEST_FEEDS_USER_AGENT = "ingest.feeds.user.agent";
  public static final String INGEST_FEEDS_MIN_INTERVAL_MS = "ingest.feeds.min.interval.ms";
  public static final String INGEST_FEEDS_MAX_INTERVAL_MS = "ingest.feeds.max.interval.ms";
  public static final String INGEST_FEEDS_HOST_DELAY_MS = "ingest.feeds.host.delay.ms";
  public static final String INGEST_FEEDS_TIMEOUT_MS = "ingest.feeds.timeout.ms";
  public static final String INGEST_FEEDS_ALLOWED_ADDRESSES = "ingest.feeds.allowed.addresses";
  public static final String INGEST_MAX_DOCUMENT_BYTES = "ingest.max.document.bytes";
  public static final String INGEST_DOCUMENTS_TIMEOUT_MS = "ingest.documents.timeout.ms";
  public static final String INGEST_DOCUMENTS_HEAP_MB = "ingest.documents.heap.mb";
  public static final String INGEST_THREADS = "ingest.threads";
  public static final String ENRICH_THREADS = "enrich.threads";
  public static final String ENRICH_MAX_TEXT_CHARACTERS = "enrich.max.text.characters";
  public static final String ENRICH_COMMIT_INTERVAL_MS = "enrich.commit.interval.ms";
  public static final String SEARCH_TIMEOUT_MS = "search.timeout.ms";
  public static final String INDEX_SHARDS = "index.shards";
  public static final String INDEX_REPLICAS = "index.replicas";
  public static final String ALERTS_RULES_FILE = "alerts.rules.file";
  public static final String DELIVER_THREADS = "deliver.threads";
  public static final String DELIVER_TIMEOUT_MS = "deliver.timeout.ms";
  public static final String DELIVER_RETRY_MAX_MS = "deliver.retry.max.ms";
  public static final String DELIVER_GIVE_UP_MS = "deliver.give.up.ms";
  public static final String DELIVER_ADDRESSES_IN_RULES = "deliver.addresses.in.rules";
  public static final String DELIVER_ALLOWED_ADDRESSES = "deliver.allowed.addresses";
  public static final String DELIVER_WEBHOOK_SECRET = "deliver.webhook.secret";
  public static final String SMTP_HOST = "smtp.host";
  public static final String SMTP_PORT = "smtp.port";
  public static final String SMTP_SECURITY = "smtp.security";
  public static final String SMTP_USERNAME = "smtp.username";
  public static final String SMTP_PASSWORD = "smtp.password";
  public static final String SMTP_FROM = "smtp.from";
  public static final String INDEX_BULK_MAX_DOCUMENTS = "index.bulk.max.documents";
  public static final String INDEX_BULK_MAX_BYTES = "index.bulk.max.bytes";
  public static final String EMBEDDED_KAFKA_PORT = "embedded.kafka.port";
  public static final String EMBEDDED_ELASTICSEARCH_PORT = "embedded.elasticsearch.port";

  private static final int MIB = 1 << 20;
  private static final int MAX_PORT = 65535;

  public static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              DATA_DIR,
              STRING,
              "data",
              HIGH,
              "Folder for the data of embedded services and for state.")
          .define(
              KAFKA_BOOTSTRAP_SERVERS,
              STRING,
              "",
              HIGH,
              "Kafka's addresses, host:port with commas between; empty starts the embedded one."
                  + " Any other kafka.* key goes to the clients as it is.")
          .define(
              ELASTICSEARCH_URL,
              STRING,
              "",
              HIGH,
              "Elasticsearch's address, such as https://search:9200; empty starts the embedded"
                  + " one.")
          .define(
              ELASTICSEARCH_API_KEY, PASSWORD, "", MEDIUM, "API key, Base64 as Kibana shows it.")
          .define(ELASTICSEARCH_USERNAME, STRING, "", MEDIUM, "User, where no API key is set.")
          .define(ELASTICSEARCH_PASSWORD, PASSWORD, "", MEDIUM, "The user's password.")
          .define(ELASTICSEARCH_CA_FILE, STRING, "", MEDIUM, "PEM file of the authority to trust.")
          .define(
              KIBANA_URL,
              STRING,
              "http://localhost:5601",
              MEDIUM,
              "Kibana's address, for 'newswire kibana import'. A space is part of it:"
                  + " https://kibana:5601/s/news.")
          .define(KIBANA_API_KEY, PASSWORD, "", MEDIUM, "API key for Kibana, Base64.")
          .define(KIBANA_USERNAME, STRING, "", MEDIUM, "Kibana's user, where no API key is set.")
          .define(KIBANA_PASSWORD, PASSWORD, "", MEDIUM, "That user's password.")
          .define(
              KIBANA_CA_FILE, STRING, "", MEDIUM, "PEM file of the authority to trust for Kibana.")
          .define(TOPICS_PARTITIONS, INT, 4, between(1, 1000), MEDIUM, "Partitions of new topics.")
          .define(
              TOPICS_REPLICATION_FACTOR,
              SHORT,
              (short) 1,
              between(1, 9),
              MEDIUM,
              "Copies of each partition of new topics; 3 on a cluster.")
          .define(
              INGEST_HTTP_HOST,
              STRING,
              "127.0.0.1",
              MEDIUM,
              "Address that the HTTP server binds to.")
          .define(
              INGEST_HTTP_PORT,
              INT,
              8080,
              between(0, MAX_PORT),
              MEDIUM,
              "Port of the HTTP server; 0 for any.")
          .define(
              INGEST_HTTP_PUBLISHERS,
              STRING,
              "",
              MEDIUM,
              "File of publishers and people with their keys and roles, such as"
                  + " config/publishers.properties; empty: everybody who can connect may use the"
                  + " HTTP server.")
          .define(
              INGEST_HTTP_ALLOWED_HOSTS,
              STRING,
              "",
              ConfigKeys::checkHosts,
              MEDIUM,
              "Names of the HTTP server that the header Host may have, with commas between:"
                  + " wire.newsroom.example, newswire:8080. Its own IP address, localhost and"
                  + " ingest.http.host are always allowed. Behind a proxy, the name that browsers"
                  + " use.")
          .define(
              INGEST_HTTP_ALLOWED_ORIGINS,
              STRING,
              "",
              ConfigKeys::checkOrigins,
              MEDIUM,
              "Origins of web pages on other servers that may use the HTTP server (CORS),"
                  + " with commas between: https://desk.newsroom.example; empty: none.")
          .define(
              INGEST_HTTP_MAX_REQUEST_BYTES,
              INT,
              256 * MIB,
              atLeast(1024),
              LOW,
              "The largest request of many documents, decompressed. Each of its lines may have"
                  + " ingest.max.document.bytes.")
          .define(
              INGEST_HTTP_IDLE_TIMEOUT_MS,
              INT,
              10_000,
              between(100, 600_000),
              LOW,
              "How long a client may send nothing within a request; three times that for all of its"
                  + " headers.")
          .define(
              INGEST_HTTP_BODY_TIMEOUT_MS,
              INT,
              300_000,
              between(100, 86_400_000),
              LOW,
              "How long the body of a request may take to arrive.")
          .define(
              INGEST_HTTP_BODY_MIN_RATE,
              INT,
              4096,
              atLeast(0),
              LOW,
              "Bytes a second that a body must bring on average, after ingest.http.idle.timeout.ms.")
          .define(INGEST_FOLDER, STRING, "", MEDIUM, "Folder to watch for documents; empty: none.")
          .define(
              INGEST_FEEDS_FILE,
              STRING,
              "config/feeds.opml",
              MEDIUM,
              "Feeds that 'newswire up' loads at its start, OPML; empty: none.")
          .define(
              INGEST_FEEDS_THREADS,
              INT,
              8,
              between(0, 256),
              LOW,
              "Feeds and pages fetched at the same time, each from another host; 0 to fetch none"
                  + " here.")
          .define(
              INGEST_FEEDS_USER_AGENT,
              STRING,
              "Newswire/0.1",
              ConfigKeys::checkUserAgent,
              MEDIUM,
              "The User-Agent of requests for feeds and pages; the name before the slash is"
                  + " the one for robots.txt. Add an address where you can be reached:"
                  + " HarbourBot/1.0 (+https://harbour.example/bot)")
          .define(
              INGEST_FEEDS_MIN_INTERVAL_MS,
              INT,
              60_000,
              between(100, 86_400_000),
              LOW,
              "The shortest interval between two polls of a feed.")
          .define(
              INGEST_FEEDS_MAX_INTERVAL_MS,
              INT,
              3_600_000,
              between(100, 86_400_000),
              LOW,
              "The longest interval between two polls of a feed, unless its server asks for a"
                  + " longer one.")
          .define(
              INGEST_FEEDS_HOST_DELAY_MS,
              INT,
              1_000,
              between(0, 600_000),
              LOW,
              "Pause between two requests to one host; a Crawl-delay in its robots.txt makes it"
                  + " longer.")
          .define(
              INGEST_FEEDS_TIMEOUT_MS,
              INT,
              30_000,
              between(100, 600_000),
              LOW,
              "How long a response may take, from the first byte sent to the last received.")
          .define(
              INGEST_FEEDS_ALLOWED_ADDRESSES,
              STRING,
              "",
              ConfigKeys::checkAddresses,
              MEDIUM,
              "Loopback and private addresses that feeds and pages may be fetched from, with commas"
                  + " between: 10.1.0.0/16, 127.0.0.1:8000. All others of those are refused.")
          .define(
              INGEST_MAX_DOCUMENT_BYTES,
              INT,
              10 * MIB,
              between(1024, 512 * MIB),
              MEDIUM,
              "The largest document that is accepted; larger ones are rejected.")
          .define(
              INGEST_DOCUMENTS_TIMEOUT_MS,
              INT,
              30_000,
              between(100, 3_600_000),
              MEDIUM,
              "How long a PDF, an office document or an e-mail may take to be parsed, or any"
                  + " document of more than 4 MB or 20,000 tags; it is rejected then.")
          .define(
              INGEST_DOCUMENTS_HEAP_MB,
              INT,
              512,
              between(128, 65_536),
              MEDIUM,
              "Java heap of the process that parses them, one for each extraction thread and only"
                  + " where there are any.")
          .define(INGEST_THREADS, INT, 2, between(1, 64), LOW, "Extraction threads.")
          .define(ENRICH_THREADS, INT, 2, between(1, 64), LOW, "Kafka Streams threads.")
          .define(
              ENRICH_MAX_TEXT_CHARACTERS,
              INT,
              200_000,
              between(1_000, 10_000_000),
              LOW,
              "Names, quotes and matches of alert rules are searched in this many characters"
                  + " of a text, some 100 pages; searches find all of it. Each enrichment thread"
                  + " needs up to 500 bytes of heap for a character.")
          .define(
              ENRICH_COMMIT_INTERVAL_MS,
              INT,
              50,
              between(1, 60_000),
              LOW,
              "How often Kafka Streams commits; half of it is added to the median latency.")
          .define(
              SEARCH_TIMEOUT_MS,
              INT,
              10_000,
              between(100, 600_000),
              LOW,
              "How long a search may take, in milliseconds; one that takes longer is"
                  + " cancelled.")
          .define(
              INDEX_SHARDS,
              INT,
              1,
              between(1, 1024),
              LOW,
              "Primary shards of each new monthly index.")
          .define(
              INDEX_REPLICAS,
              STRING,
              "0-1",
              ConfigKeys::checkReplicas,
              LOW,
              "Copies of each shard of new indices: a number, or a range that follows the number of"
                  + " nodes, such as 0-1 or 1-all.")
          .define(
              ALERTS_RULES_FILE,
              STRING,
              "config/alert-rules.yml",
              MEDIUM,
              "Alert rules that 'newswire up' loads at its start; empty: none.")
          .define(DELIVER_THREADS, INT, 1, between(1, 64), LOW, "Kafka Streams threads.")
          .define(
              DELIVER_TIMEOUT_MS,
              INT,
              10_000,
              between(100, 600_000),
              MEDIUM,
              "How long a destination may take to answer.")
          .define(
              DELIVER_RETRY_MAX_MS,
              INT,
              30_000,
              between(100, 3_600_000),
              MEDIUM,
              "The longest wait before an unavailable destination is tried again; the first"
                  + " wait is half a second.")
          .define(
              DELIVER_GIVE_UP_MS,
              LONG,
              86_400_000L,
              atLeast(1_000),
              MEDIUM,
              "How long a destination may fail before its alert is rejected.")
          .define(
              DELIVER_ADDRESSES_IN_RULES,
              BOOLEAN,
              true,
              MEDIUM,
              "Whether alert rules may name URLs and e-mail addresses themselves; false: only the"
                  + " destinations of this file.")
          .define(
              DELIVER_ALLOWED_ADDRESSES,
              STRING,
              "",
              ConfigKeys::checkAddresses,
              MEDIUM,
              "Loopback and private addresses that URLs in alert rules may lead to, with commas"
                  + " between: 10.1.0.0/16, 127.0.0.1:8000. All others of those are refused; the"
                  + " destinations of this file may be anywhere.")
          .define(
              DELIVER_WEBHOOK_SECRET,
              PASSWORD,
              "",
              MEDIUM,
              "Secret that signs requests to URLs in rules: whsec_ and Base64; empty:"
                  + " unsigned.")
          .define(SMTP_HOST, STRING, "", MEDIUM, "The mail server; empty: no e-mail can be sent.")
          .define(SMTP_PORT, INT, 587, between(1, MAX_PORT), MEDIUM, "Its port.")
          .define(
              SMTP_SECURITY,
              STRING,
              "starttls",
              ValidString.in("starttls", "tls", "none"),
              MEDIUM,
              "starttls, tls (from the start, mostly port 465) or none.")
          .define(SMTP_USERNAME, STRING, "", MEDIUM, "Its user; empty: none is needed.")
          .define(SMTP_PASSWORD, PASSWORD, "", MEDIUM, "That user's password there.")
          .define(
              SMTP_FROM,
              STRING,
              "newswire@localhost",
              MEDIUM,
              "The sender of e-mails, such as Newswire <alerts@newsroom.example>.")
          .define(
              INDEX_BULK_MAX_DOCUMENTS,
              INT,
              200,
              between(1, 10_000),
              LOW,
              "Articles in a batch, which is written in two parallel bulk requests.")
          .define(
              INDEX_BULK_MAX_BYTES,
              INT,
              5 * MIB,
              atLeast(MIB),
              LOW,
              "Bytes in a bulk request, roughly; two are sent at a time.")
          .define(
              EMBEDDED_KAFKA_PORT,
              INT,
              9092,
              between(0, MAX_PORT),
              LOW,
              "Port of the embedded Kafka; another is used if it is taken. 0 for any.")
          .define(
              EMBEDDED_ELASTICSEARCH_PORT,
              INT,
              9200,
              between(0, MAX_PORT),
              LOW,
              "Port of the embedded Elasticsearch; another is used if it is taken. 0 for any.");

  private ConfigKeys() {}

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
