package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import io.newswire.admin.purge.Purge;
import io.newswire.admin.purge.PurgeResult;
import io.newswire.admin.trace.ArticleRecords;
import io.newswire.admin.trace.ArticleTrace;
import io.newswire.admin.trace.KafkaTopicScan;
import io.newswire.admin.trace.Tracer;
import io.newswire.http.HttpServer;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.ArticleId;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /articles/{id}/alerts}, {@code /revisions}, {@code /trace} and {@code /raw}, and
 * {@code GET /where}: what the index and the topics have beside an article; {@code POST
 * /articles/{id}/purge} removes what is left of a withdrawn one. Reading topics is limited: 429 if
 * too many requests do, 503 if it takes too long.
 */
public final class ArticleRecordRoutes implements EndpointGroup, AutoCloseable {
  private static final int READS = 4;
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final Duration UNKNOWN_ARTICLE = Duration.ofDays(1);

  private final NewswireConfig config;
  private final RunningSearch search;
  private final LimitedCalls reads;

  /**
   * Asks nothing yet.
   *
   * @param search empty until Elasticsearch has started
   */
  public ArticleRecordRoutes(NewswireConfig config, Supplier<Optional<NewsSearch>> search) {
    this(config, search, DEADLINE);
  }

  ArticleRecordRoutes(
      NewswireConfig config, Supplier<Optional<NewsSearch>> search, Duration deadline) {
    this.config = config;
    this.search = new RunningSearch(search);
    reads = new LimitedCalls("reading the topics", READS, deadline);
  }

  @Override
  public void addEndpoints() {
    get("/articles/{id}/alerts", translate(this::alerts));
    get("/articles/{id}/revisions", translate(this::revisions));
    get("/articles/{id}/raw", translate(this::raw));
    get("/articles/{id}/trace", translate(this::traceById));
    post("/articles/{id}/purge", translate(this::purge));
    get("/where", translate(this::traceByName));
  }

  private void alerts(Context context) {
    String id = visible(context).enriched().article().id();
    HttpServer.reply(context, HttpStatus.SC_OK, search.ask(now -> now.alerts(id)));
  }

  private void revisions(Context context) {
    ArticleRecords records = new ArticleRecords(config, visible(context));
    HttpServer.reply(
        context, HttpStatus.SC_OK, reads.make(context, "ask again later", records::revisions));
  }

  private void raw(Context context) {
    SearchParameters.none(context);
    String id = context.pathParam("id");
    ArticleDocument article = search.ask(now -> SearchRoutes.article(now, id, Visibility.ALL));
    ArticleRecords records = new ArticleRecords(config, article);
    Attachment.send(
        context, "article-" + id, reads.make(context, "ask again later", records::raw).value());
  }

  private ArticleDocument visible(Context context) {
    SearchParameters.none(context);
    String id = context.pathParam("id");
    return search.ask(now -> SearchRoutes.article(now, id, Visibility.VISIBLE));
  }

  private void traceById(Context context) {
    SearchParameters.onlyKnown(context, Set.of("since"), Set.of());
    trace(context, context.pathParam("id"));
  }

  private void traceByName(Context context) {
    SearchParameters.onlyKnown(context, Set.of("name", "since"), Set.of());
    String name = SearchParameters.one(context, "name");
    if (name == null) {
      throw new InvalidInputException("name is missing; give a URL, an id, a key or a file name");
    }
    trace(context, name.strip());
  }

  private void trace(Context context, String name) {
    Instant given = SearchParameters.one(context, "since", PastMoment::parse);
    String id = name.contains("://") ? ArticleId.ofUrl(name) : name;
    Instant since = given == null ? since(id) : given;
    List<ArticleTrace> traces =
        reads.make(
            context,
            "give a later time in since, or use 'newswire where'",
            () -> Tracer.trace(name, new KafkaTopicScan(config, since, read -> {}), this::find));
    HttpServer.reply(
        context, HttpStatus.SC_OK, traces.stream().map(ArticleTrace::forReaders).toList());
  }

  private void purge(Context context) {
    SearchParameters.onlyKnown(context, Set.of("dryRun"), Set.of());
    boolean dryRun = Boolean.parseBoolean(SearchParameters.one(context, "dryRun"));
    String id = context.pathParam("id");
    KafkaTopicScan scan = new KafkaTopicScan(config, Instant.EPOCH, read -> {});
    Purge purge = search.ask(now -> new Purge(config, now, scan));
    PurgeResult looked =
        reads.make(context, "nothing was removed; use 'newswire purge'", () -> purge.look(id));
    // Outside of the deadline, which would interrupt it half-way.
    HttpServer.reply(context, HttpStatus.SC_OK, dryRun ? looked : purge.remove(looked));
  }

  private Optional<ArticleDocument> find(String id) {
    return search.ask(now -> now.article(id, Visibility.ALL));
  }

  private Instant since(String id) {
    return find(id)
        .map(found -> ArticleRecords.since(found.enriched().article()))
        .orElseGet(() -> Instant.now().minus(UNKNOWN_ARTICLE));
  }

  @Override
  public void close() {
    reads.close();
  }
}
