package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A newspaper's site on this machine, with feeds that are well and feeds that are not. */
public final class FeedSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** On any free port; every path answers 404. */
  public FeedSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Answers a path with a page or a feed. */
  public FeedSite page(String path, String body) {
    pages.put(path, body);
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      switch (path) {
        case "/loop" -> redirect(exchange, "/loop");
        case "/inwards" -> redirect(exchange, "http://192.168.7.7/feed");
        case "/slow" -> await();
        case "/huge" -> sendForever(exchange);
        default -> send(exchange, pages.get(path));
      }
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sendForever(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[1 << 16];
    OutputStream out = exchange.getResponseBody();
    while (true) {
      out.write(block);
    }
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(UTF_8);
    exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** The absolute address of a path. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
