package io.newswire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A web server that keeps what it is sent, and answers as the test says. */
public final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Request> taken = new CopyOnWriteArrayList<>();
  private final List<Request> refused = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile Map<String, String> headers = Map.of();
  private volatile String answer = "thanks";
  private volatile boolean hanging;
  private volatile Function<Request, String> format = request -> null;

  /**
   * A request, with the headers of a webhook.
   *
   * @param authorization the header of that name; null if there is none
   * @param traceparent the header of that name; null if there is none
   */
  public record Request(
      String path,
      String id,
      String timestamp,
      String signature,
      String authorization,
      String traceparent,
      byte[] body) {
    public JsonNode json() {
      try {
        return Json.MAPPER.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Of the alert, or the alerts of a digest. */
    public List<String> titles() {
      return json().findValuesAsText("title");
    }
  }

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  public static WebhookReceiver start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    WebhookReceiver receiver = new WebhookReceiver(server);
    server.createContext("/", receiver::receive);
    server.setExecutor(receiver.threads);
    server.start();
    return receiver;
  }

  /** From now on; 0 breaks the connection off. */
  public WebhookReceiver answers(int status, String answer, Map<String, String> headers) {
    this.answer = answer;
    this.headers = headers;
    this.status = status;
    return this;
  }

  public WebhookReceiver takes() {
    return answers(200, "thanks", Map.of());
  }

  /**
   * Refuses with 400 whatever has not the format that a destination asks for.
   *
   * @param format says what is wrong with a request; null if nothing is
   */
  public WebhookReceiver asksFor(Function<Request, String> format) {
    this.format = format;
    return this;
  }

  /** Answers nothing until it is closed. */
  public WebhookReceiver hangs() {
    hanging = true;
    return this;
  }

  private void receive(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("traceparent"),
            exchange.getRequestBody().readAllBytes());
    String problem = format.apply(request);
    int now = problem == null ? status : 400;
    (now == 200 ? taken : refused).add(request);
    if (hanging) {
      hang();
    }
    if (now > 0) {
      headers.forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = (problem == null ? answer : problem).getBytes(UTF_8);
      exchange.sendResponseHeaders(now, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What was answered with 200, in order. */
  public List<Request> taken() {
    return List.copyOf(taken);
  }

  public List<Request> refused() {
    return List.copyOf(refused);
  }

  /** Of all alerts that were taken, in order. */
  public List<String> titles() {
    return taken.stream().flatMap(it -> it.titles().stream()).collect(Collectors.toList());
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
