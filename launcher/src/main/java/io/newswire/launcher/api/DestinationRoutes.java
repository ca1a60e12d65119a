package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.admin.alerts.DestinationState;
import io.newswire.admin.alerts.DestinationTest;
import io.newswire.deliver.send.DestinationAnswer;
import io.newswire.http.HttpServer;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /destinations}: where alerts are sent, what waits and what happened last; all who ask
 * within two seconds get the same answer. {@code POST /destinations/{name}/test}: sends a test
 * message from here, and answers with what the destination answered.
 */
final class DestinationRoutes implements EndpointGroup {
  private static final Duration GOOD_FOR = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final NewswireConfig config;
  private final SharedAnswer<List<DestinationState>> all;

  DestinationRoutes(NewswireConfig config) {
    this.config = config;
    all =
        new SharedAnswer<>("destinations", GOOD_FOR, PATIENCE, () -> DestinationState.all(config));
  }

  /**
   * What came of a test.
   *
   * @param detail what the destination answered, or why it could not be reached
   */
  private record TestAnswer(boolean delivered, String detail, long millis) {}

  @Override
  public void addEndpoints() {
    get(
        "/destinations",
        translate(context -> HttpServer.reply(context, HttpStatus.SC_OK, all.getForRequest())));
    post("/destinations/{name}/test", translate(this::test));
  }

  private void test(Context context) {
    Instant start = Instant.now();
    DestinationAnswer answer = DestinationTest.send(config, context.pathParam("name"));
    HttpServer.reply(
        context,
        HttpStatus.SC_OK,
        new TestAnswer(
            answer.outcome() == DestinationAnswer.Outcome.DELIVERED,
            answer.detail(),
            Duration.between(start, Instant.now()).toMillis()));
  }
}
