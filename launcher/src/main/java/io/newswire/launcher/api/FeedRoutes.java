package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.javalin.apibuilder.ApiBuilder.put;
import static io.newswire.launcher.api.ApiErrors.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NotFoundException;
import io.newswire.admin.feeds.FeedCounts;
import io.newswire.admin.feeds.FeedFile;
import io.newswire.admin.feeds.FeedImport;
import io.newswire.admin.feeds.FeedLookup;
import io.newswire.admin.feeds.FeedStore;
import io.newswire.admin.feeds.StoredFeed;
import io.newswire.http.HttpServer;
import io.newswire.ingest.feed.FeedCheck;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET}, {@code PUT} and {@code DELETE /feeds}, {@code POST /feeds/preview}, {@code GET
 * /feeds.opml} and {@code POST /feeds/import}: what {@code newswire feeds} does. A feed is named by
 * its address in the parameter {@code url}.
 */
public final class FeedRoutes implements EndpointGroup, AutoCloseable {
  private static final Duration GOOD_FOR = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration PREVIEW = Duration.ofSeconds(25);
  private static final int PREVIEWS = 4;

  private final FeedStore store;
  private final SharedAnswer<List<StoredFeed>> all;
  private final FeedCheck check;
  private final LimitedCalls previews = new LimitedCalls("reading a feed", PREVIEWS, PREVIEW);

  /** Connects to nothing yet. */
  public FeedRoutes(NewswireConfig config) {
    store = new FeedStore(config);
    all = new SharedAnswer<>("feeds", GOOD_FOR, PATIENCE, store::all);
    long timeout = Math.min(ANSWER.toMillis(), config.feedsTimeout().toMillis());
    check = new FeedCheck(config.with(ConfigKeys.INGEST_FEEDS_TIMEOUT_MS, (int) timeout));
  }

  @Override
  public void addEndpoints() {
    get("/feeds", translate(this::list));
    put("/feeds", translate(this::save));
    delete("/feeds", translate(this::remove));
    post("/feeds/preview", translate(this::preview));
    get("/feeds.opml", translate(this::export));
    post("/feeds/import", translate(this::importAll));
  }

  private void list(Context context) {
    SearchParameters.onlyKnown(context, Set.of("status"), Set.of());
    List<String> statuses = SearchParameters.all(context, "status");
    List<StoredFeed> feeds = all.getForRequest();
    List<StoredFeed> shown =
        feeds.stream()
            .filter(feed -> statuses.isEmpty() || statuses.contains(feed.condition().status()))
            .toList();
    HttpServer.reply(
        context, HttpStatus.SC_OK, Map.of("feeds", shown, "counts", FeedCounts.of(feeds)));
  }

  private void save(Context context) {
    String url = url(context);
    Optional<StoredFeed> there = store.find(url);
    Feed feed = read(context).withUrl(there.map(StoredFeed::url).orElse(url));
    store.put(List.of(feed));
    all.forget();
    HttpServer.reply(
        context,
        there.isPresent() ? HttpStatus.SC_OK : HttpStatus.SC_CREATED,
        store.find(url).orElseThrow(() -> new NotFoundException(NotFoundException.Kind.FEED, url)));
  }

  private void remove(Context context) {
    store.remove(List.of(url(context)));
    all.forget();
    context.status(HttpStatus.SC_NO_CONTENT);
  }

  private static String url(Context context) {
    SearchParameters.onlyKnown(context, Set.of("url"), Set.of());
    return address(SearchParameters.one(context, "url"));
  }

  private static String address(String text) {
    return WebAddress.parse(text)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "url is '%s', which is not a web address".formatted(text)))
        .toString();
  }

  private static Feed read(Context context) {
    byte[] json = context.bodyAsBytes();
    try {
      return json.length == 0 ? Feed.of(null) : Json.read(json, Feed.class);
    } catch (RejectedException e) {
      throw new InvalidInputException("the feed cannot be read: " + e.getMessage(), e);
    }
  }

  private void preview(Context context) {
    String url;
    try {
      JsonNode json = Json.MAPPER.readTree(context.bodyAsBytes());
      url = json == null ? "" : json.path("url").asText("");
    } catch (IOException e) {
      throw new InvalidInputException(
          "the body is no JSON; send {\"url\":\"https://...\"}: " + e.getMessage(), e);
    }
    String address = address(url);
    HttpServer.reply(
        context,
        HttpStatus.SC_OK,
        previews.make(
            context, "try 'newswire feeds check'", () -> FeedLookup.find(check, address)));
  }

  private void export(Context context) {
    byte[] opml = FeedFile.write(all.getForRequest());
    context.header("Content-Disposition", "attachment; filename=\"feeds.opml\"");
    context.contentType("text/x-opml; charset=utf-8").result(opml);
  }

  private void importAll(Context context) {
    SearchParameters.onlyKnown(context, Set.of("dryRun"), Set.of());
    boolean dryRun = Boolean.parseBoolean(SearchParameters.one(context, "dryRun"));
    FeedImport done = FeedImport.run(store, context.bodyAsBytes(), "the list", dryRun);
    all.forget();
    HttpServer.reply(context, HttpStatus.SC_OK, done);
  }

  @Override
  public void close() {
    previews.close();
    check.close();
  }
}
