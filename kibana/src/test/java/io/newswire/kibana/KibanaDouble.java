package io.newswire.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP server that answers imports as told, one answer a request. */
final class KibanaDouble implements AutoCloseable {
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  private record Answer(int status, String body) {}

  /** What came. */
  record Request(String line, Headers headers, String body) {
    /** The form's one part, between its boundaries. */
    private static final String PART =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"(.+?)\"\r\n"
            + "Content-Type: application/ndjson\r\n\r\n(.*)\r\n--%s--\r\n";

    String header(String name) {
      return headers.getFirst(name);
    }

    String fileName() {
      return part(1);
    }

    String file() {
      return part(2);
    }

    private String part(int group) {
      String boundary = Pattern.quote(header("Content-Type").replaceAll(".*boundary=", ""));
      Matcher form =
          Pattern.compile(PART.formatted(boundary, boundary), Pattern.DOTALL).matcher(body);
      return form.matches() ? form.group(group) : "not a form with a file: " + body;
    }
  }

  private KibanaDouble(HttpServer server) {
    this.server = server;
  }

  static KibanaDouble start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    KibanaDouble kibana = new KibanaDouble(server);
    server.createContext("/", kibana::handle);
    server.start();
    return kibana;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the next request is answered that has no answer yet. */
  void answers(int status, String body) {
    answers.add(new Answer(status, body));
  }

  List<Request> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new Request(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      Answer answer = answers.remove();
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
