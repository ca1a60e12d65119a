package io.newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine, which answers as a test wants. */
public final class TestSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A request that came.
   *
   * @param path with its query
   */
  public record Request(String path, Headers headers) {}

  /** On any free port. */
  public TestSite() {
    this("127.0.0.1", 0);
  }

  /** On that address; 0 for any free port. */
  public TestSite(String host, int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(new Request(path, exchange.getRequestHeaders()));
    try (exchange) {
      handlers
          .getOrDefault(path, it -> send(it, 404, "text/plain", "none".getBytes(UTF_8)))
          .handle(exchange);
    }
  }

  public void handle(String path, HttpHandler handler) {
    handlers.put(path, handler);
  }

  public void page(String path, String contentType, String body) {
    page(path, contentType, body.getBytes(UTF_8));
  }

  public void page(String path, String contentType, byte[] body) {
    handle(path, exchange -> send(exchange, 200, contentType, body));
  }

  public void status(String path, int status, String... headers) {
    handle(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          send(exchange, status, "text/plain", new byte[0]);
        });
  }

  public void redirect(String path, int status, String location) {
    status(path, status, "Location", location);
  }

  /** One byte a second, without end. */
  public void trickle(String path, String contentType) {
    handle(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", contentType);
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          do {
            out.write(' ');
            out.flush();
          } while (!isClosedWithin(1));
        });
  }

  /** Takes the request and never answers. */
  public void silent(String path) {
    handle(path, exchange -> isClosedWithin(600));
  }

  /** That many zeros, gzipped: a thousandth of it goes over the wire. */
  public void gzipped(String path, String contentType, long zeros) {
    byte[] packed = gzip(zeros);
    handle(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          send(exchange, 200, contentType, packed);
        });
  }

  /** That many bytes, none of which is kept anywhere. */
  public void large(String path, String contentType, long bytes) {
    handle(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", contentType);
          exchange.sendResponseHeaders(200, bytes);
          byte[] block = new byte[64 << 10];
          for (long left = bytes; left > 0; left -= block.length) {
            exchange.getResponseBody().write(block, 0, (int) Math.min(left, block.length));
          }
        });
  }

  private boolean isClosedWithin(int seconds) {
    try {
      return closed.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static byte[] gzip(long zeros) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] block = new byte[64 << 10];
      for (long left = zeros; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(left, block.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Answers. */
  public static void send(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** The requests for that path so far. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The absolute address of a path. */
  public String url(String path) {
    return "http://%s:%d%s".formatted(server.getAddress().getHostString(), port(), path);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
