package io.newswire.bench.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.model.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A webhook's receiver, which keeps what it accepted. Now and then it answers that it is
 * unavailable; what it refused so is not kept.
 */
public final class AlertReceiver implements AutoCloseable {
  private static final int REFUSED_OF_100 = 2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Random random;
  private final List<Receipt> receipts = new ArrayList<>();

  /**
   * An alert that was accepted.
   *
   * @param delivery the webhook's id, the same when a delivery is repeated
   */
  public record Receipt(String delivery, String rule, String alert, int sequence, Instant at) {
    /** Names the record on {@code news.alerts}. */
    String record() {
      return alert + "#" + sequence;
    }
  }

  private AlertReceiver(HttpServer server, long seed) {
    this.server = server;
    this.random = new Random(seed);
  }

  /** Listens on a port of the loopback address; 0 takes any. */
  public static AlertReceiver start(int port, long seed) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    AlertReceiver receiver = new AlertReceiver(server, seed);
    server.createContext("/", receiver::receive);
    server.setExecutor(receiver.threads);
    server.start();
    return receiver;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String delivery = exchange.getRequestHeaders().getFirst("webhook-id");
      JsonNode alert = Json.MAPPER.readTree(exchange.getRequestBody()).path("data");
      boolean accepted = accept(delivery, alert);
      byte[] answer = (accepted ? "thanks" : "later").getBytes(UTF_8);
      exchange.sendResponseHeaders(accepted ? 200 : 503, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private synchronized boolean accept(String delivery, JsonNode alert) {
    if (random.nextInt(100) < REFUSED_OF_100) {
      return false;
    }
    receipts.add(
        new Receipt(
            delivery,
            alert.path("ruleId").asText(),
            alert.path("id").asText(),
            alert.path("sequence").asInt(),
            Instant.now()));
    return true;
  }

  /** All so far, in the order in which they were accepted. */
  public synchronized List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
