package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;

/**
 * Loads the classes that short commands need, for the class-data archive that the script {@code
 * newswire} makes of them: runs all helps, and searches with an Elasticsearch and with a running
 * Newswire that find one document.
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

  private static final String ARTICLE =
      """
      {"id": "1", "url": "https://news.example/1", "source": "Harbour News", "title": "Harbour closed",
       "authors": ["Ada Byrne"], "publishedAt": "2026-01-05T10:15:00+01:00", "language": "en",
       "text": "The harbour is closed, Daniel Okonjo said.", "description": "It is closed.",
       "section": "Local", "status": "usable", "receivedAt": "2026-01-05T09:15:30.5Z",
       "firstSeenAt": "2026-01-05T09:15:30.5Z", "revision": 1, "madeBy": {"extractor": "1"},
       "people": ["Daniel Okonjo"], "organizations": ["Harbour Board"], "places": ["Port Orla"],
       "speakers": ["Daniel Okonjo"], "datedAt": "2026-01-05T09:15:00Z",
       "mentions": [{"start": 23, "end": 36, "text": "Daniel Okonjo", "type": "PERSON", "entity": "p"}],
       "entities": [{"id": "p", "name": "Daniel Okonjo", "type": "PERSON", "mentions": 1}],
       "indexedAt": "2026-01-05T09:15:31Z", "enrichedAt": "2026-01-05T09:15:31Z", "totalMillis": 500}
      """;

  private static final String QUOTE =
      """
      {"id": "1-1", "start": 0, "end": 21, "text": "The harbour is closed", "kind": "indirect",
       "cue": {"start": 37, "end": 41, "text": "said"},
       "speaker": {"start": 23, "end": 36, "text": "Daniel Okonjo", "entity": "p",
                   "name": "Daniel Okonjo"},
       "rule": "r", "articleId": "1", "status": "usable", "revision": 1,
       "url": "https://news.example/1", "source": "Harbour News", "title": "Harbour closed",
       "language": "en", "people": ["Daniel Okonjo"], "publishedAt": "2026-01-05T09:15:00Z",
       "datedAt": "2026-01-05T09:15:00Z", "firstSeenAt": "2026-01-05T09:15:30.5Z"}
      """;

  private static final String FOUND =
      """
      {"took": 1, "timed_out": false,
       "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
       "hits": {"total": {"value": 1, "relation": "eq"}, "max_score": 1.5, "hits": [
         {"_index": "i", "_id": "1", "_score": 1.5, "_source": %s,
          "highlight": {"text.stems": ["The \\uE000harbour\\uE001 is closed"],
                        "title.stems": ["\\uE000Harbour\\uE001 closed"]}}]}}
      """;

  /** As the API of Newswire answers. */
  private static final String HITS =
      """
      {"total": 1, "cursor": "c", "hits": [
        {"id": "1", "url": "https://news.example/1", "source": "Harbour News",
         "title": "Harbour closed", "language": "en", "publishedAt": "2026-01-05T10:15:00+01:00",
         "status": "usable", "people": ["Daniel Okonjo"], "places": ["Port Orla"],
         "authors": ["Ada Byrne"], "revision": 1, "revisedAt": "2026-01-05T09:15:30.5Z",
         "titleMatches": [{"start": 0, "end": 7, "text": "Harbour"}],
         "snippets": [{"text": "The harbour is closed",
                       "matches": [{"start": 4, "end": 11, "text": "harbour"}]}],
         "score": 1.5, "copies": {"more": 1, "sources": ["Orla Post"]}}]}
      """;

  private QuickStart() {}

  /** Exits with 0 if all of it worked: an archive without it would be of little use. */
  public static void main(String[] args) throws IOException {
    LazySslContext.install();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", QuickStart::answer);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    int exit = run("--version") + run("--help");
    Path folder = Files.createTempDirectory("newswire-start");
    try (Instance instance = Instance.take(folder)) {
      instance.announce(new NewswireConfig(Map.of()), url);
      exit += searches(folder, "elasticsearch.url=" + url);
      exit += searches(folder, "data.dir=" + folder);
    } finally {
      FileUtils.deleteQuietly(folder.toFile());
    }
    for (String command : Newswire.commandLine().getSubcommands().keySet()) {
      exit += run(command, "--help");
    }
    System.exit(exit);
  }

  /** Without the configuration of whoever installed this: it may name another Elasticsearch. */
  private static int searches(Path folder, String setting) throws IOException {
    Path empty = folder.resolve("empty.properties");
    Files.writeString(empty, "");
    String[] configured = {"--config", empty.toString(), "--set", setting};
    return run(configured, "search", "harbour \"east pier\"", "--since", "7d")
        + run(configured, "quotes", "harbour", "--speaker", "Okonjo");
  }

  private static int run(String[] options, String... args) {
    return run(Stream.of(options, args).flatMap(Stream::of).toArray(String[]::new));
  }

  private static int run(String... args) {
    CommandLine command = Newswire.commandLine(args);
    command.setOut(new PrintWriter(Writer.nullWriter()));
    return command.execute(args);
  }

  private static void answer(HttpExchange exchange) {
    byte[] json = json(exchange.getRequestURI().getPath()).getBytes(UTF_8);
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

  private static String json(String path) {
    return switch (path) {
      case "/search" -> HITS;
      case "/quotes" ->
          """
          {"total": 1, "hits": [%s]}
          """
              .formatted(QUOTE);
      default ->
          path.contains("health")
              ? HEALTH
              : FOUND.formatted(path.contains("quotes") ? QUOTE : ARTICLE);
    };
  }
}
