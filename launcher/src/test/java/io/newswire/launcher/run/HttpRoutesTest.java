package io.newswire.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.HealthRoute;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.Permissions;
import io.newswire.http.access.Publishers;
import io.newswire.http.access.Role;
import io.newswire.http.limit.HttpLimits;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.http.ArticleRoutes;
import io.newswire.launcher.api.DescribedApi;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The routes of all parts, without the Kafka that they would ask. */
class HttpRoutesTest {
  private static final Set<String> KEYLESS =
      Set.of(
          "GET /health",
          "GET /health/live",
          "GET /health/ready",
          "POST /login",
          "GET /openapi.json",
          "GET /docs",
          "GET /docs/docs.js",
          "GET /docs/swagger-ui.css",
          "GET /docs/swagger-ui-bundle.js");
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1"));

  @Test
  void thePermissionsNameEachOfThem() {
    List<String> routes = routes();

    assertThat(routes)
        .contains("POST /articles", "PUT /rules/{id}", "GET /search", "GET /session")
        .filteredOn(route -> !KEYLESS.contains(route))
        .allSatisfy(
            route ->
                assertThat(role(route))
                    .as("%s: give it a line in Permissions, until then only operators may", route)
                    .isPresent());
  }

  @Test
  void theDescriptionHasEachOfThemAndNoOther() {
    assertThat(DescribedApi.operations().keySet())
        .as("docs/openapi.yml")
        .containsExactlyInAnyOrderElementsOf(routes());
  }

  @Test
  void theDescriptionHasTheirRoles() {
    assertThat(DescribedApi.operations())
        .allSatisfy(
            (route, operation) ->
                assertThat(DescribedApi.roles(operation))
                    .as(route)
                    .isEqualTo(
                        KEYLESS.contains(route)
                            ? List.of()
                            : role(route).map(Role::toString).stream().toList()));
  }

  private static Optional<Role> role(String route) {
    String[] parts = route.split(" ");
    return Permissions.named(parts[0], parts[1].replaceAll("\\{\\w+}", "x"));
  }

  private static List<String> routes() {
    try (Closer closer = new Closer()) {
      List<EndpointGroup> groups =
          new ArrayList<>(HttpRoutes.withSearch(CONFIG, Optional::empty, closer));
      groups.add(new ArticleRoutes(CONFIG, document -> null, closer.add(new RawPublisher(CONFIG))));
      groups.add(new HealthRoute(List.of()));
      groups.add(
          new AccessFilter(
                  Publishers.of(CONFIG), HttpLimits.of(CONFIG), Clock.systemUTC(), List.of())
              .routes());
      return routes(groups);
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
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .toList();
  }
}
