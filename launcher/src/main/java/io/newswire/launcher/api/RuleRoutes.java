package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.put;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.KafkaCall;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleFields;
import io.newswire.admin.rules.RuleLog;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.SavedRule;
import io.newswire.http.HttpServer;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.AlertRule;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * {@code GET /rules} and {@code GET}, {@code PUT} and {@code DELETE /rules/{id}}: JSON as {@code
 * newswire rules show} prints it.
 *
 * <p>{@code PUT} takes the fields of a rule, or what {@code GET} answered, and answers with the
 * stored rule. 400 says what is wrong with a rule, and where; 404 that there is none; 409 that
 * another has its name; 503 that Kafka does not answer.
 */
public final class RuleRoutes implements EndpointGroup, AutoCloseable {
  private final NewswireConfig config;
  private final RuleStore store;
  private final RuleLog log;
  private final ReentrantLock changing = new ReentrantLock();

  public RuleRoutes(NewswireConfig config) {
    this.config = config;
    KnownDestinations destinations = KnownDestinations.of(config);
    log = new RuleLog(config, destinations);
    store = new RuleStore(config, destinations, log);
  }

  /** The stored rules; as long as this is open. */
  public RuleStore store() {
    return store;
  }

  @Override
  public void addEndpoints() {
    get("/rules", translate(context -> HttpServer.reply(context, HttpStatus.SC_OK, store.all())));
    get(
        "/rules/{id}",
        translate(context -> HttpServer.reply(context, HttpStatus.SC_OK, store.byId(id(context)))));
    put("/rules/{id}", translate(context -> change(() -> replace(context))));
    delete("/rules/{id}", translate(context -> change(() -> remove(context))));
  }

  /**
   * One change after another: each increments the version that the one before it wrote.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if the changes before it wait for Kafka
   */
  private void change(Runnable change) {
    KafkaCall.make(config, "change " + Topics.ALERT_RULES, this::awaitTurn);
    try {
      change.run();
    } finally {
      changing.unlock();
    }
  }

  private Void awaitTurn() throws InterruptedException {
    if (!changing.tryLock(TopicSnapshot.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException("earlier changes have not ended");
    }
    return null;
  }

  private void replace(Context context) {
    SavedRule saved = store.save(read(context));
    HttpServer.reply(
        context, saved.created() ? HttpStatus.SC_CREATED : HttpStatus.SC_OK, saved.rule());
  }

  private void remove(Context context) {
    store.remove(id(context));
    context.status(HttpStatus.SC_NO_CONTENT);
  }

  private static AlertRule read(Context context) {
    String id = id(context);
    AlertRule rule = RuleFields.read(context.body());
    if (rule.id() != null && !rule.id().equals(id)) {
      throw new InvalidInputException(
          "the rule's id '%s' is not that of the path".formatted(rule.id()));
    }
    return rule.withId(id);
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  @Override
  public void close() {
    log.close();
  }
}
