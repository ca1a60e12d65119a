package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.javalin.apibuilder.ApiBuilder.put;
import static io.newswire.launcher.api.ApiErrors.translate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.admin.DurationFormat;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.rules.RuleFields;
import io.newswire.admin.rules.RuleNames;
import io.newswire.admin.rules.SavedRule;
import io.newswire.admin.rules.StoredRule;
import io.newswire.desk.alerts.RuleActivity;
import io.newswire.http.HttpServer;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.hc.core5.http.HttpStatus;

/**
 * The stored rules: {@code GET} and {@code POST /rules}, {@code GET}, {@code PUT} and {@code DELETE
 * /rules/{id}}, and {@code POST /rules/{id}/enable}, {@code disable} and {@code snooze?time=2h}.
 * JSON is as {@code newswire rules show} prints it; {@code fired} says how often a rule fired.
 *
 * <p>{@code POST} and {@code PUT} take the fields of a rule, or what {@code GET} answered, and
 * answer with the stored rule. With {@code If-Match: "UPDATED_AT"}, {@code PUT} and {@code DELETE}
 * change only a rule that nobody has changed since, else 412. 400 says what is wrong with a rule,
 * and where; 404 that there is none; 409 that another has its name; 503 that Kafka does not answer.
 */
final class RuleRoutes implements EndpointGroup {
  private final RuleAccess rules;
  private final Supplier<Map<String, RuleActivity>> activity;

  /**
   * Makes the routes.
   *
   * @param activity how often the rules fired that did, by their ids
   */
  RuleRoutes(RuleAccess rules, Supplier<Map<String, RuleActivity>> activity) {
    this.rules = rules;
    this.activity = activity;
  }

  /**
   * A rule in an answer.
   *
   * @param fired null if it did not of late
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record ShownRule(@JsonUnwrapped StoredRule stored, RuleActivity fired) {}

  @Override
  public void addEndpoints() {
    get("/rules", translate(this::list));
    get("/rules/{id}", translate(this::show));
    post("/rules", translate(this::add));
    put("/rules/{id}", translate(this::replace));
    delete("/rules/{id}", translate(context -> rules.change(() -> remove(context))));
    change("enable", context -> rule -> rule.withEnabled(true));
    change("disable", context -> rule -> rule.withEnabled(false));
    change("snooze", RuleRoutes::snooze);
  }

  private interface RuleChange {
    UnaryOperator<AlertRule> of(Context context);
  }

  private void change(String name, RuleChange change) {
    post(
        "/rules/{id}/" + name,
        translate(context -> rules.change(() -> change(context, change.of(context)))));
  }

  private void list(Context context) {
    Map<String, RuleActivity> fired = activity.get();
    List<ShownRule> all =
        rules.store().all().stream()
            .map(stored -> new ShownRule(stored, fired.get(stored.id())))
            .toList();
    HttpServer.reply(context, HttpStatus.SC_OK, all);
  }

  private void show(Context context) {
    reply(context, HttpStatus.SC_OK, rules.store().byId(id(context)));
  }

  private void add(Context context) {
    AlertRule given = RuleFields.read(context.body());
    String id = given.id() == null ? RuleNames.idOf(given.name()) : given.id();
    rules.change(
        () -> reply(context, HttpStatus.SC_CREATED, rules.store().add(given.withId(id)).rule()));
  }

  private void replace(Context context) {
    AlertRule rule = read(context);
    rules.change(() -> replace(context, rule));
  }

  private void replace(Context context, AlertRule rule) {
    checkUnchanged(context);
    SavedRule saved = rules.store().save(rule);
    reply(context, saved.created() ? HttpStatus.SC_CREATED : HttpStatus.SC_OK, saved.rule());
  }

  private void remove(Context context) {
    checkUnchanged(context);
    rules.store().remove(id(context));
    context.status(HttpStatus.SC_NO_CONTENT);
  }

  private void change(Context context, UnaryOperator<AlertRule> change) {
    StoredRule stored = rules.store().byId(id(context));
    AlertRule rule = stored.rule() == null ? stored.checked().rule() : stored.rule();
    reply(context, HttpStatus.SC_OK, rules.store().saveUnchecked(change.apply(rule)).rule());
  }

  private static UnaryOperator<AlertRule> snooze(Context context) {
    String time = context.queryParam("time");
    if (time == null) {
      throw new InvalidInputException(
          "parameter time is missing; give it a duration such as 2h, or none");
    }
    Instant until = Instant.now().plus(DurationFormat.parse(time));
    return rule -> rule.withSnoozedUntil(until);
  }

  /** Another editor's change is not overwritten by one who has not seen it. */
  private void checkUnchanged(Context context) {
    String expected = context.header("If-Match");
    if (expected == null) {
      return;
    }
    boolean same =
        rules.store().all().stream()
            .filter(stored -> stored.id().equals(id(context)))
            .anyMatch(stored -> expected.equals("*") || expected.equals(tag(stored)));
    if (!same) {
      throw new HttpResponseException(
          HttpStatus.SC_PRECONDITION_FAILED,
          "somebody has changed or removed the rule '%s' meanwhile; load it again"
              .formatted(id(context)),
          Map.of());
    }
  }

  private void reply(Context context, int status, StoredRule stored) {
    context.header("ETag", tag(stored));
    HttpServer.reply(context, status, new ShownRule(stored, activity.get().get(stored.id())));
  }

  private static String tag(StoredRule stored) {
    Instant at = stored.rule() == null ? null : stored.rule().updatedAt();
    return '"' + (at == null ? "" : at.toString()) + '"';
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
}
