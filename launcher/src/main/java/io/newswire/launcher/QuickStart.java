package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import picocli.CommandLine;

/**
 * Loads the classes that short commands need, for the class-data archive that the script {@code
 * newswire} makes of them: runs searches with an Elasticsearch that finds nothing, and all helps.
 */
final class QuickStart {
  private static final String HEALTH =
      """
      {"cluster_name": "none", "status": "green", "timed_out": false, "number_of_nodes": 1,
       "number_of_data_nodes": 1, "active_primary_shards": 0, "active_shards": 0,
       "relocating_shards": 0, "initializing_shards": 0, "unassigned_shards": 0,
       "unassigned_primary_shards": 0, "delayed_unassigned_shards": 0,
       "number_of_pending_tasks": 0, "number_of_in_flight_fetch": 0,
       "task_max_waiting_in_queue_millis": 0, "active_shards_percent_as_number": 100.0}
      """;

  private static final String NOTHING =
      """
      {"took": 1, "timed_out": false,
       "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
       "hits": {"total": {"value": 0, "relation": "eq"}, "max_score": null, "hits": []}}
      """;

  private QuickStart() {}

  /** Exits with 0 if all of it worked: an archive without it would be of little use. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", QuickStart::answer);
    server.start();
    String url = "elasticsearch.url=http://127.0.0.1:" + server.getAddress().getPort();
    int exit = run("--version");
    exit += run("search", "harbour \"east pier\"", "--since", "7d", "--set", url);
    exit += run("quotes", "harbour", "--speaker", "Okonjo", "--set", url);
    for (String command : Newswire.commandLine().getSubcommands().keySet()) {
      exit += run(command, "--help");
    }
    System.exit(exit);
  }

  private static int run(String... args) {
    CommandLine command = Newswire.commandLine(args);
    command.setOut(new PrintWriter(Writer.nullWriter()));
    return command.execute(args);
  }

  private static void answer(HttpExchange exchange) {
    byte[] json =
        (exchange.getRequestURI().getPath().contains("health") ? HEALTH : NOTHING).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    try (OutputStream body = exchange.getResponseBody()) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, json.length);
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
