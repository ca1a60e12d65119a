package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.rules.MutedQuery;
import io.newswire.admin.rules.SavedRule;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import org.apache.hc.core5.http.HttpStatus;

/**
 * The muted words, which are rules that silence others: {@code GET /rules/mutes}, {@code POST} with
 * {@code {"words"}}, and {@code DELETE /rules/mutes?words=}. 400 says what is wrong with the words,
 * 404 that they are not muted.
 */
final class MuteRoutes implements EndpointGroup {
  private static final String PATH = "/rules/mutes";

  private final RuleAccess rules;

  MuteRoutes(RuleAccess rules) {
    this.rules = rules;
  }

  private record Muted(String words) {}

  @Override
  public void addEndpoints() {
    get(
        PATH,
        translate(
            context -> HttpServer.reply(context, HttpStatus.SC_OK, MutedQuery.all(rules.store()))));
    post(PATH, translate(this::mute));
    delete(PATH, translate(context -> rules.change(() -> unmute(context))));
  }

  private void mute(Context context) {
    String words = words(context.body());
    rules.change(
        () -> {
          SavedRule saved = rules.store().save(MutedQuery.of(words));
          HttpServer.reply(
              context, saved.created() ? HttpStatus.SC_CREATED : HttpStatus.SC_OK, saved.rule());
        });
  }

  private static String words(String body) {
    try {
      Muted muted = Json.MAPPER.readValue(body, Muted.class);
      return muted == null ? null : muted.words();
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(
          "no JSON of muted words, such as {\"words\":\"horoscope\"}: " + e.getOriginalMessage(),
          e);
    }
  }

  private void unmute(Context context) {
    String words = context.queryParam("words");
    if (words == null || words.isBlank()) {
      throw new InvalidInputException("parameter words is missing; give it the muted words");
    }
    rules.store().remove(MutedQuery.find(rules.store(), words).id());
    context.status(HttpStatus.SC_NO_CONTENT);
  }
}
