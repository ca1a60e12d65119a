package io.newswire.index.setup;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.newswire.index.document.DocumentJson;
import io.newswire.kafka.Backoff;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.conn.util.PublicSuffixMatcher;
import org.apache.http.message.BasicHeader;
import org.apache.kafka.common.config.ConfigException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * A connection to an Elasticsearch cluster. Opening it does no I/O; requests fail while
 * Elasticsearch is unavailable and succeed again afterwards. Thread-safe.
 */
public final class ElasticsearchConnection implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final RestClientTransport transport;
  private final ElasticsearchClient client;

  private ElasticsearchConnection(RestClient restClient) {
    this.transport =
        new RestClientTransport(restClient, new JacksonJsonpMapper(DocumentJson.MAPPER));
    this.client = new ElasticsearchClient(transport);
  }

  /** The delays between attempts of components that depend on Elasticsearch. */
  public static Backoff backoff() {
    return new Backoff(SHORTEST_WAIT, LONGEST_WAIT);
  }

  /**
   * Opens a connection with the credentials and the certificate authority of the configuration.
   *
   * @param url the address of Elasticsearch, or several of one cluster with commas between; a
   *     parameter because an embedded Elasticsearch chooses its port itself
   * @throws ConfigException if the address or the file of the authority is invalid
   */
  public static ElasticsearchConnection open(NewswireConfig config, String url) {
    HttpHost[] hosts =
        Arrays.stream(url.split(",")).map(ElasticsearchConnection::host).toArray(HttpHost[]::new);
    RestClientBuilder builder =
        RestClient.builder(hosts)
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                        .setSocketTimeout((int) RESPONSE_TIMEOUT.toMillis()))
            .setDefaultHeaders(authorization(config));
    String caFile = config.getString(ConfigKeys.ELASTICSEARCH_CA_FILE);
    if (!caFile.isBlank()) {
      SSLContext trusting = trusting(caFile);
      builder.setHttpClientConfigCallback(http -> http.setSSLContext(trusting));
    } else if (Arrays.stream(hosts).noneMatch(host -> host.getSchemeName().equals("https"))) {
      // Only names in certificates are compared with this list, which takes long to read.
      builder.setHttpClientConfigCallback(
          http -> http.setPublicSuffixMatcher(new PublicSuffixMatcher(List.of(), List.of())));
    }
    return new ElasticsearchConnection(builder.build());
  }

  /** The client, usable while this connection is open. */
  public ElasticsearchClient client() {
    return client;
  }

  /**
   * Why Elasticsearch cannot be used now, as a sentence with what to change; empty if it answers
   * and all primary shards are available.
   */
  public Optional<String> problem() {
    try {
      return client.cluster().health().status() == HealthStatus.Red
          ? Optional.of("is red: shards of it are missing, see its log")
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(ConnectionProblem.of(e));
    }
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpHost host(String url) {
    HttpHost host;
    try {
      host = HttpHost.create(url.strip());
    } catch (IllegalArgumentException e) {
      throw badUrl(url);
    }
    if (host.getHostName().contains("/") || host.getHostName().isBlank()) {
      throw badUrl(url);
    }
    return host;
  }

  private static ConfigException badUrl(String url) {
    return new ConfigException(
        ConfigKeys.ELASTICSEARCH_URL, url, "An address is needed, such as https://search:9200.");
  }

  private static Header[] authorization(NewswireConfig config) {
    String apiKey = config.getPassword(ConfigKeys.ELASTICSEARCH_API_KEY).value();
    String username = config.getString(ConfigKeys.ELASTICSEARCH_USERNAME);
    String password = config.getPassword(ConfigKeys.ELASTICSEARCH_PASSWORD).value();
    if (!apiKey.isBlank()) {
      return authorization("ApiKey " + apiKey);
    }
    if (!username.isBlank()) {
      byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
      return authorization("Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    return new Header[0];
  }

  private static Header[] authorization(String value) {
    return new Header[] {new BasicHeader("Authorization", value)};
  }

  private static SSLContext trusting(String caFile) {
    try {
      return TransportUtils.sslContextFromHttpCaCrt(new File(caFile));
    } catch (IOException | RuntimeException e) {
      throw new ConfigException(
          ConfigKeys.ELASTICSEARCH_CA_FILE,
          caFile,
          "It must be a readable PEM certificate: " + e.getMessage());
    }
  }
}
