package io.newswire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * TLS and passwords before an Elasticsearch that has neither, as a full one has them: the embedded
 * distribution is without security.
 */
public final class SecuredElasticsearch implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;
  private static final String REFUSAL =
      "{\"error\":{\"type\":\"security_exception\",\"reason\":\"unable to authenticate\"},"
          + "\"status\":401}";

  private final Path folder = folder();
  private final CertificateAuthority authority = CertificateAuthority.in(folder);
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final HttpsServer server;
  private final String behind;
  private final Set<String> authorizations;

  private SecuredElasticsearch(String behind, Set<String> authorizations) throws IOException {
    this.behind = behind;
    this.authorizations = authorizations;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts it before another.
   *
   * @param behind the address of the other
   * @param authorizations the headers that are let through; all others get 401
   */
  public static SecuredElasticsearch before(String behind, String... authorizations)
      throws IOException {
    return new SecuredElasticsearch(behind, Set.of(authorizations));
  }

  /** Its address, {@code https://127.0.0.1:PORT}. */
  public String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The PEM file of the authority that signed its certificate. */
  public Path caFile() {
    return authority.certificate();
  }

  /** The media types that clients said they take. */
  public Set<String> accepted() {
    return accepted;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      if (authorization == null || !authorizations.contains(authorization)) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"security\"");
        answer(exchange, UNAUTHORIZED, "application/json", REFUSAL.getBytes(UTF_8));
        return;
      }
      accepted.add(exchange.getRequestHeaders().getFirst("Accept"));
      HttpResponse<byte[]> response =
          client.send(request(exchange, body), BodyHandlers.ofByteArray());
      answer(
          exchange,
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse("application/json"),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String name : List.of("Accept", "Content-Type")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return request.build();
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("newswire-tls-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
