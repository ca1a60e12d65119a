package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.put;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.AdminException;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleFields;
import io.newswire.admin.rules.RuleLog;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.StoredRule;
import io.newswire.http.HttpServer;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * {@code GET /rules} and {@code GET}, {@code PUT} and {@code DELETE /rules/{id}}: JSON as {@code
 * newswire rules show} prints it.
 *
 * <p>{@code PUT} takes the fields of a rule, or what {@code GET} answered, and answers with the
 * stored rule. 400 says what is wrong with a rule, and where; 404 that there is none; 409 that
 * another has its name; 503 that Kafka is away.
 */
public final class RuleRoutes implements EndpointGroup, AutoCloseable {
  private final RuleStore store;
  private final RuleLog log;
  private final ReentrantLock changing = new ReentrantLock();

  public RuleRoutes(NewswireConfig config) {
    store = new RuleStore(config);
    log = new RuleLog(config, KnownDestinations.of(config));
  }

  @Override
  public void addEndpoints() {
    get(
        "/rules",
        context -> answer(context, () -> HttpServer.reply(context, HttpStatus.SC_OK, log.all())));
    get("/rules/{id}", context -> answer(context, () -> show(context)));
    put("/rules/{id}", context -> answer(context, () -> change(() -> replace(context))));
    delete("/rules/{id}", context -> answer(context, () -> change(() -> remove(context))));
  }

  private void show(Context context) {
    Optional<StoredRule> found = find(context, log.all());
    if (found.isPresent()) {
      HttpServer.reply(context, HttpStatus.SC_OK, found.get());
    }
  }

  /**
   * Changes follow each other, so that each counts the version on.
   *
   * @throws TimeoutException if the changes before it wait for Kafka
   */
  private void change(Request request) throws JsonProcessingException {
    try {
      if (!changing.tryLock(TopicSnapshot.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TimeoutException("other changes of rules wait for it");
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    try {
      request.answer();
    } finally {
      changing.unlock();
    }
  }

  private void replace(Context context) throws JsonProcessingException {
    AlertRule wanted = read(context);
    StoredRule checked = store.check(wanted).checked();
    List<StoredRule> all = log.all();
    boolean there = all.stream().anyMatch(rule -> rule.id().equals(wanted.id()));
    boolean nameTaken =
        all.stream()
            .anyMatch(
                rule ->
                    rule.name().equalsIgnoreCase(wanted.name()) && !rule.id().equals(wanted.id()));
    if (nameTaken) {
      fail(context, HttpStatus.SC_CONFLICT, "another rule is called '" + wanted.name() + "'");
      return;
    }
    AlertRule stored =
        store.put(List.of(wanted), all).stream()
            .findFirst()
            .orElseGet(() -> find(context, all).orElseThrow().rule());
    HttpServer.reply(
        context,
        there ? HttpStatus.SC_OK : HttpStatus.SC_CREATED,
        new StoredRule(stored.id(), stored, null, checked.remarks()));
  }

  private void remove(Context context) {
    if (find(context, log.all()).isPresent()) {
      store.remove(context.pathParam("id"));
      context.status(HttpStatus.SC_NO_CONTENT);
    }
  }

  /** Answers 404 where there is none. */
  private static Optional<StoredRule> find(Context context, List<StoredRule> all) {
    String id = context.pathParam("id");
    Optional<StoredRule> found = all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      fail(context, HttpStatus.SC_NOT_FOUND, "there is no rule " + id);
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private static AlertRule read(Context context) throws JsonProcessingException {
    Map<String, Object> body =
        Json.MAPPER.readValue(context.body(), new TypeReference<Map<String, Object>>() {});
    if (body == null) {
      throw new AdminException("no rule is given");
    }
    String id = context.pathParam("id");
    AlertRule rule =
        RuleFields.read(body.get("rule") instanceof Map<?, ?> m ? (Map<String, Object>) m : body);
    if (rule.id() != null && !rule.id().equals(id)) {
      throw new AdminException("the rule's id '%s' is not that of the path".formatted(rule.id()));
    }
    return rule.withId(id);
  }

  private static void answer(Context context, Request request) {
    try {
      request.answer();
    } catch (JsonProcessingException e) {
      fail(context, HttpStatus.SC_BAD_REQUEST, "no JSON of a rule: " + e.getOriginalMessage());
    } catch (AdminException | IllegalArgumentException e) {
      boolean kafka = e.getCause() instanceof ExecutionException;
      String reason = e.getMessage().lines().findFirst().orElse("");
      fail(context, kafka ? HttpStatus.SC_SERVICE_UNAVAILABLE : HttpStatus.SC_BAD_REQUEST, reason);
    } catch (KafkaException e) {
      fail(context, HttpStatus.SC_SERVICE_UNAVAILABLE, "Kafka does not answer: " + e.getMessage());
    }
  }

  private static void fail(Context context, int status, String reason) {
    HttpServer.retryAfter(context, status);
    HttpServer.reply(context, status, Map.of("error", reason));
  }

  private interface Request {
    void answer() throws JsonProcessingException;
  }

  @Override
  public void close() {
    log.close();
  }
}
