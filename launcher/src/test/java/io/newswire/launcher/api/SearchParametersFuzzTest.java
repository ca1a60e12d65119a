package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hc.core5.http.HttpStatus;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/** The parameters of requests: any query string is a search, or is refused as a 400. */
class SearchParametersFuzzTest {
  private static final List<Function<Context, Object>> ROUTES =
      List.of(
          SearchParameters::articles,
          SearchParameters::quotes,
          SearchParameters::together,
          SearchParameters::stories,
          SearchParameters::alerts,
          SearchParameters::feed);

  @FuzzTest(maxDuration = "5m")
  void parameters(@NotNull String queryString) throws Exception {
    MultiMap<String> parameters = new MultiMap<>();
    try {
      UrlEncoded.decodeTo(queryString, parameters, UTF_8);
    } catch (IllegalArgumentException e) {
      return; // Jetty refuses it before any route is asked.
    }
    Context context = context(new LinkedHashMap<>(parameters));
    for (Function<Context, Object> route : ROUTES) {
      try {
        ApiErrors.translate(request -> route.apply(request).toString()).handle(context);
      } catch (HttpResponseException e) {
        if (e.getStatus() != HttpStatus.SC_BAD_REQUEST || e.getMessage().isBlank()) {
          throw new AssertionError("refused with " + e.getStatus(), e);
        }
      }
    }
  }

  /** A request that has nothing but its parameters. */
  private static Context context(Map<String, List<String>> parameters) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "queryParamMap" -> parameters;
                  case "queryParams" -> parameters.getOrDefault(arguments[0], List.of());
                  case "path" -> "/search";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
