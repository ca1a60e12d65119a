package io.newswire.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Permissions;
import io.newswire.http.access.Publishers;
import io.newswire.http.limit.HttpLimits;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.http.ArticleRoutes;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The routes of all parts, without the Kafka that they would ask; the log-in needs no role. */
class HttpRoutesTest {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1"));

  @Test
  void thePermissionsNameEachOfThem() {
    try (Closer closer = new Closer()) {
      List<EndpointGroup> groups =
          new ArrayList<>(HttpRoutes.withSearch(CONFIG, Optional::empty, closer));
      groups.add(new ArticleRoutes(CONFIG, document -> null, closer.add(new RawPublisher(CONFIG))));
      groups.add(
          new AccessFilter(
                  Publishers.of(CONFIG), HttpLimits.of(CONFIG), Clock.systemUTC(), List.of())
              .routes());

      List<String> routes = routes(groups);

      assertThat(routes)
          .contains("POST /articles", "PUT /rules/x", "GET /search", "GET /session")
          .allSatisfy(
              route -> {
                String[] parts = route.split(" ");
                assertThat(Permissions.named(parts[0], parts[1]))
                    .as("%s: give it a line in Permissions, until then only operators may", route)
                    .isPresent();
              });
    }
  }

  private static List<String> routes(List<EndpointGroup> groups) {
    Javalin javalin =
        Javalin.create(
            settings -> {
              settings.startup.showJavalinBanner = false;
              settings.startup.startupWatcherEnabled = false;
              groups.forEach(settings.routes::apiBuilder);
            });
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .filter(endpoint -> !endpoint.path.equals("/login"))
        .map(endpoint -> endpoint.method + " " + endpoint.path.replaceAll("\\{\\w+}", "x"))
        .toList();
  }
}
