package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.rejected.RejectedEntries;
import io.newswire.admin.rejected.RejectedEntry;
import io.newswire.admin.rejected.RejectedLog;
import io.newswire.admin.rejected.RejectedRecord;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.http.HttpServer;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /rejected}, {@code GET /rejected/{id}}, {@code GET /rejected/{id}/original} and {@code
 * POST /rejected/{id}/retry}: what {@code newswire rejected} does.
 */
public final class RejectedRoutes implements EndpointGroup, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final String AGAIN = "ask again later";
  private static final int CALLS = 4;
  private static final int MOST = 200;

  private final RejectedTopic topic;
  private final RejectedLog log;
  private final LimitedCalls calls = new LimitedCalls("reading a rejected record", CALLS, DEADLINE);

  /**
   * Connects to nothing yet.
   *
   * @param topic stays the caller's to close
   */
  public RejectedRoutes(NewswireConfig config, RejectedTopic topic) {
    this.topic = topic;
    log = new RejectedLog(config);
  }

  /**
   * A page of the list.
   *
   * @param cursor leads to the next page; null on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Page(int total, Object counts, List<RejectedEntry> records, String cursor) {}

  @Override
  public void addEndpoints() {
    get("/rejected", translate(this::list));
    get("/rejected/{id}", translate(this::show));
    get("/rejected/{id}/original", translate(this::original));
    post("/rejected/{id}/retry", translate(this::retry));
  }

  private void list(Context context) {
    SearchParameters.onlyKnown(context, Set.of("stage", "kind", "size", "cursor"), Set.of());
    String stage = SearchParameters.one(context, "stage");
    String kind = SearchParameters.one(context, "kind");
    String cursor = SearchParameters.one(context, "cursor");
    int size = Math.max(1, Math.min(MOST, SearchParameters.number(context, "size", "20")));
    RejectedEntries waiting = topic.waiting(PATIENCE);
    List<RejectedEntry> found =
        waiting.records().stream()
            .filter(record -> stage == null || stage.equals(record.stage()))
            .filter(record -> kind == null || kind.equals(record.kind()))
            .toList();
    List<RejectedEntry> rest = cursor == null ? found : after(found, waiting.find(cursor));
    List<RejectedEntry> page = rest.subList(0, Math.min(size, rest.size()));
    String next = rest.size() > page.size() ? page.get(page.size() - 1).id() : null;
    HttpServer.reply(
        context, HttpStatus.SC_OK, new Page(waiting.total(), waiting.counts(), page, next));
  }

  private static List<RejectedEntry> after(List<RejectedEntry> newestFirst, RejectedEntry last) {
    return newestFirst.stream()
        .dropWhile(record -> !record.id().equals(last.id()) && !record.at().isBefore(last.at()))
        .filter(record -> !record.id().equals(last.id()))
        .toList();
  }

  private void show(Context context) {
    RejectedEntry entry = waiting(context);
    HttpServer.reply(context, HttpStatus.SC_OK, RejectedText.of(entry, read(context, entry)));
  }

  private void original(Context context) {
    RejectedEntry entry = waiting(context);
    byte[] value = read(context, entry).record().value();
    if (value == null) {
      throw new InvalidInputException("the original of " + entry.id() + " was not kept");
    }
    Attachment.send(context, "rejected-" + entry.id(), value);
  }

  private void retry(Context context) {
    RejectedEntry entry = waiting(context);
    if (entry.notRetried() != null) {
      throw new InvalidInputException(entry.id() + " cannot be put back: " + entry.notRetried());
    }
    calls.make(
        context,
        AGAIN,
        () -> {
          log.putBack(List.of(log.read(entry.id())));
          return null;
        });
    HttpServer.reply(context, HttpStatus.SC_OK, Map.of("id", entry.id(), "putBack", entry.topic()));
  }

  private RejectedRecord read(Context context, RejectedEntry entry) {
    return calls.make(context, AGAIN, () -> log.read(entry.id()));
  }

  private RejectedEntry waiting(Context context) {
    SearchParameters.none(context);
    return topic.waiting(PATIENCE).find(context.pathParam("id"));
  }

  @Override
  public void close() {
    calls.close();
  }
}
