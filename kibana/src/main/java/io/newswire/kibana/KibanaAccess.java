package io.newswire.kibana;

import co.elastic.clients.transport.TransportUtils;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/**
 * The address of Kibana and the credentials.
 *
 * @param url the address, without a slash at the end
 * @param authorization the value of the Authorization header; empty for none
 */
record KibanaAccess(String url, Optional<String> authorization, HttpClient http) {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

  /**
   * Reads the credentials and the certificate authority of the configuration.
   *
   * @throws ConfigException if the address or the file of the authority is invalid
   */
  static KibanaAccess of(NewswireConfig config, String url) {
    HttpClient.Builder http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT);
    String caFile = config.getString(ConfigKeys.KIBANA_CA_FILE);
    if (!caFile.isBlank()) {
      try {
        http.sslContext(TransportUtils.sslContextFromHttpCaCrt(new File(caFile)));
      } catch (IOException | RuntimeException e) {
        throw new ConfigException(
            ConfigKeys.KIBANA_CA_FILE,
            caFile,
            "It must be a readable PEM certificate: " + e.getMessage());
      }
    }
    return new KibanaAccess(checked(url.strip()), authorization(config), http.build());
  }

  private static String checked(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return url.replaceAll("/+$", "");
      }
    } catch (IllegalArgumentException e) {
      throw badUrl(url);
    }
    throw badUrl(url);
  }

  private static ConfigException badUrl(String url) {
    return new ConfigException(
        ConfigKeys.KIBANA_URL, url, "An address is needed, such as https://kibana:5601.");
  }

  private static Optional<String> authorization(NewswireConfig config) {
    String apiKey = config.getPassword(ConfigKeys.KIBANA_API_KEY).value();
    String username = config.getString(ConfigKeys.KIBANA_USERNAME);
    String password = config.getPassword(ConfigKeys.KIBANA_PASSWORD).value();
    if (!apiKey.isBlank()) {
      return Optional.of("ApiKey " + apiKey);
    }
    if (username.isBlank()) {
      return Optional.empty();
    }
    byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** A request to a path, with the headers that all requests need. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(RESPONSE_TIMEOUT)
            .header("kbn-xsrf", "newswire");
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }
}
