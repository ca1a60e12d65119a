package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import io.newswire.admin.rules.RuleCheck;
import io.newswire.admin.rules.RuleFields;
import io.newswire.admin.rules.RulePreview;
import io.newswire.desk.alerts.AlertItem;
import io.newswire.http.HttpServer;
import io.newswire.http.access.AccessFilter;
import io.newswire.index.search.NewsSearch;
import io.newswire.model.Json;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;

/**
 * What a rule would do before it is stored. {@code POST /rules/check} takes the fields of a rule
 * and answers with what is wrong with them. {@code POST /rules/preview} takes {@code {"rule",
 * "since", "size", "session"}} and answers with the stored articles that the rule would have fired
 * on, see {@link RulePreview}; a newer preview of the same session ends an older one, which answers
 * 409.
 */
final class RuleDraftRoutes implements EndpointGroup {
  private static final String USUAL_SINCE = "7d";
  private static final int USUAL_SIZE = 20;
  private static final int MOST = 1_000;

  private final RuleAccess rules;
  private final RunningSearch search;
  private final PreviewTurns turns = new PreviewTurns();

  /**
   * Makes the routes.
   *
   * @param search empty until Elasticsearch has started, and where none is known
   */
  RuleDraftRoutes(RuleAccess rules, Supplier<Optional<NewsSearch>> search) {
    this.rules = rules;
    this.search = new RunningSearch(search);
  }

  private record PreviewRequest(JsonNode rule, String since, Integer size, String session) {}

  /** A preview in an answer, with what may be shown of its articles. */
  private record ShownPreview(@JsonUnwrapped RulePreview preview, List<AlertItem> articles) {
    static ShownPreview of(RulePreview preview) {
      Instant now = Instant.now();
      return new ShownPreview(
          preview, preview.alerts().stream().map(alert -> AlertItem.at(alert, now)).toList());
    }
  }

  @Override
  public void addEndpoints() {
    post("/rules/check", translate(this::check));
    post("/rules/preview", translate(this::preview));
  }

  private void check(Context context) {
    String id = context.queryParam("id");
    HttpServer.reply(context, HttpStatus.SC_OK, RuleCheck.of(context.body(), id, rules.store()));
  }

  private void preview(Context context) {
    PreviewRequest asked = read(context);
    AlertRule rule = rule(asked);
    Instant since = since(asked);
    int size = asked.size() == null ? USUAL_SIZE : asked.size();
    if (size < 0 || size > MOST) {
      throw new InvalidInputException("size is %d; it may be 0 to %d".formatted(size, MOST));
    }
    String owner = AccessFilter.owner(context.req());
    try (PreviewTurns.Turn turn = turns.take(owner, owner + '\n' + asked.session())) {
      int characters = rules.config().enrichMaxTextCharacters();
      List<AlertRule> mutes = rules.store().mutes();
      RulePreview preview =
          search.ask(
              now -> RulePreview.of(now, rule, mutes, since, characters, size, turn::isOver));
      if (turn.isOver()) {
        throw new HttpResponseException(
            HttpStatus.SC_CONFLICT, "a newer preview has taken the place of this one", Map.of());
      }
      HttpServer.reply(context, HttpStatus.SC_OK, ShownPreview.of(preview));
    }
  }

  private static PreviewRequest read(Context context) {
    try {
      PreviewRequest asked = Json.MAPPER.readValue(context.body(), PreviewRequest.class);
      if (asked == null || asked.rule() == null) {
        throw new InvalidInputException("no rule is given; give it in the field 'rule'");
      }
      return asked;
    } catch (JsonProcessingException e) {
      throw new InvalidInputException("no JSON of a preview: " + e.getOriginalMessage(), e);
    }
  }

  /** A rule that is not stored yet may have no name. */
  private AlertRule rule(PreviewRequest asked) {
    JsonNode given = asked.rule();
    if (given.isObject() && !given.has("rule") && !given.hasNonNull("name")) {
      given = ((ObjectNode) given).deepCopy().put("name", "preview");
    }
    AlertRule rule = RuleFields.read(given.toString());
    return rules
        .store()
        .check(rule.withId("preview").withDestinations(List.of()).withDigest(null))
        .rule();
  }

  private static Instant since(PreviewRequest asked) {
    Instant oldest = Instant.now().minus(RulePreview.LONGEST);
    Instant since = PastMoment.parse(asked.since() == null ? USUAL_SINCE : asked.since());
    return since.isBefore(oldest) ? oldest : since;
  }
}
