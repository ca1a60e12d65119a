package io.newswire.launcher.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.launcher.Newswire;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedsCommandIT {
  private static final String RSS =
      "<rss version='2.0'><channel><title>Harbour Herald</title><item><title>Seven</title>"
          + "<link>/7</link></item></channel></rss>";

  @TempDir private Path dir;
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private HttpServer site;

  @BeforeEach
  void start() throws IOException {
    TestTopics.create(config);
    site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    page("/feed", RSS);
    page("/", "<html><head>" + link("/feed") + "</head></html>");
    page("/two", "<html><head>" + link("/feed") + link("/other") + "</head></html>");
    site.start();
  }

  @AfterEach
  void close() {
    FeedStore store = new FeedStore(config);
    store.remove(store.all().stream().map(StoredFeed::url).toList());
    site.stop(0);
  }

  private record Result(int exit, String out, String err) {}

  @Test
  void theFeedThatAPageNamesIsAddedChangedListedAndRemoved() {
    Result added = run("add", url("/"), "--folder", "Coast");
    assertThat(added.exit()).as(added.err()).isZero();
    assertThat(added.out()).contains("RSS 2.0, 1 entry", "Added: " + url("/feed"));

    assertThat(run("add", url("/feed"), "--source", "Herald").out())
        .contains("Changed: " + url("/feed"));
    assertThat(new FeedStore(config).find(url("/feed")).orElseThrow().feed())
        .satisfies(feed -> assertThat(feed.folder()).isEqualTo("Coast"))
        .satisfies(feed -> assertThat(feed.source()).isEqualTo("Herald"));
    assertThat(run("list").out()).contains(url("/feed") + "\n", "· new", "1 feed\n");
    assertThat(run("list", "--problems").out()).isEqualTo("1 feed\n");

    assertThat(run("remove", url("/feed")).out()).isEqualTo("Removed: " + url("/feed") + "\n");
    assertThat(run().out()).isEqualTo("0 feeds\n");
    assertThat(run("remove", url("/feed")).err()).contains("there is no feed " + url("/feed"));
  }

  @Test
  void whatIsNoFeedIsNotAddedUnlessItMustBe() {
    assertThat(run("add", url("/two")).err())
        .contains("names several feeds", url("/feed"), url("/other"));
    assertThat(run("add", url("/nothing")).err()).contains("/nothing answers 404", "--unchecked");
    assertThat(run("add", "herald").err()).contains("'herald' is not a web address");
    assertThat(new FeedStore(config).all()).isEmpty();

    assertThat(run("add", url("/nothing"), "--unchecked").exit()).isZero();
    assertThat(new FeedStore(config).all()).hasSize(1);
  }

  @Test
  void checkTellsWhatStandsThere() throws Exception {
    Result feed = run("check", url("/feed"));
    assertThat(feed.exit()).isZero();
    assertThat(feed.out())
        .contains("Harbour Herald", "RSS 2.0, 1 entry", url("/7") + ": robots.txt says allowed")
        .contains("1 entry has no usable date", "neither ETag nor Last-Modified");
    Result page = run("check", url("/two"), "--json");
    assertThat(page.exit()).isZero();
    assertThat(run("check", url("/nothing")).exit()).isEqualTo(1);
    assertThat(Json.MAPPER.readTree(page.out()).at("/found/1/url").asText())
        .isEqualTo(url("/other"));
  }

  @Test
  void whatIsExportedCanBeImportedAndWhatIsNoFeedIsNamed() throws Exception {
    new FeedStore(config)
        .put(List.of(Feed.of(url("/feed")).withTitle("Herald"), Feed.of(url("/other"))));
    Path file = Files.writeString(dir.resolve("feeds.opml"), run("export").out());

    assertThat(run("import", file.toString()).out())
        .isEqualTo("2 feeds read, 0 written, 2 unchanged\n");
    Files.writeString(file, Files.readString(file).replace(url("/other"), "elsewhere"));
    Result partly = run("import", file.toString());
    assertThat(partly.exit()).isZero();
    assertThat(partly.out()).isEqualTo("1 feed read, 0 written, 1 unchanged\n");
    assertThat(partly.err())
        .contains("left out: feed 2 ('elsewhere'): 'elsewhere' is no web address");
    Files.writeString(file, "<opml><body><outline xmlUrl='elsewhere'/></body></opml>");
    assertThat(run("import", file.toString()).err())
        .contains("nothing is imported", "feed 1 ('elsewhere'): 'elsewhere' is no web address");
    assertThat(run("import", dir.resolve("none.opml").toString()).err()).contains("cannot read");
  }

  @Test
  void whatIsDoneIsPrintedAsJsonToo() throws Exception {
    JsonNode added = Json.MAPPER.readTree(run("add", url("/"), "--json").out());
    assertThat(added.at("/feed/url").asText()).isEqualTo(url("/feed"));
    assertThat(added.get("created").asBoolean()).isTrue();
    JsonNode again = Json.MAPPER.readTree(run("add", url("/feed"), "--json").out());
    assertThat(again.get("created").asBoolean()).isFalse();
    assertThat(again.get("changed").asBoolean()).isFalse();

    Path file =
        Files.writeString(
            dir.resolve("feeds.opml"),
            "<opml><body><outline xmlUrl='elsewhere'/><outline xmlUrl='%s'/></body></opml>"
                .formatted(url("/other")));
    Result imported = run("import", file.toString(), "--json");
    assertThat(imported.err()).isEmpty();
    JsonNode counts = Json.MAPPER.readTree(imported.out());
    assertThat(counts.get("read").asInt()).isEqualTo(1);
    assertThat(counts.get("written").asInt()).isEqualTo(1);
    assertThat(counts.get("unchanged").asInt()).isZero();
    assertThat(counts.get("leftOut").asInt()).isEqualTo(1);
    assertThat(counts.at("/remarks/0").asText()).contains("'elsewhere' is no web address");

    assertThat(run("remove", url("/feed"), url("/other"), "--json").out())
        .isEqualTo("{\"url\":\"%s\"}\n{\"url\":\"%s\"}\n".formatted(url("/feed"), url("/other")));
  }

  private Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("feeds"));
    all.addAll(List.of(arguments));
    all.addAll(
        List.of(
            "--set",
            ConfigKeys.KAFKA_BOOTSTRAP_SERVERS + "=" + config.kafkaBootstrapServers(),
            "--set",
            ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES + "=127.0.0.1"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Newswire.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exit = command.execute(all.toArray(String[]::new));
    return new Result(exit, out.toString(), err.toString());
  }

  private void page(String path, String body) {
    site.createContext(
        path,
        exchange -> {
          boolean there = exchange.getRequestURI().getPath().equals(path);
          exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length() : -1);
          exchange.getResponseBody().write(there ? body.getBytes() : new byte[0]);
          exchange.close();
        });
  }

  private static String link(String href) {
    return "<link rel='alternate' type='application/rss+xml' href='" + href + "'>";
  }

  private String url(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }
}
