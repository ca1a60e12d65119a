package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.access.KeylessRoutes;
import io.newswire.model.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code GET /openapi.json}: the description of the HTTP interface. {@code GET /docs}: the same for
 * people, by Swagger UI, whose files come from this server. They show nothing stored, and need no
 * key.
 */
public final class OpenApiRoutes implements EndpointGroup, KeylessRoutes {
  private static final String DESCRIPTION = "/openapi.json";
  private static final String PAGE = "/docs";
  private static final String FILES = PAGE + "/";
  private static final Map<String, String> TYPES =
      Map.of(
          DESCRIPTION,
          "application/json",
          PAGE,
          "text/html; charset=utf-8",
          FILES + "docs.js",
          "text/javascript; charset=utf-8",
          FILES + "swagger-ui-bundle.js",
          "text/javascript; charset=utf-8",
          FILES + "swagger-ui.css",
          "text/css; charset=utf-8");

  /** That of the desk, and the icons in the style sheet of Swagger UI. */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action"
          + " 'self'; frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Instant started = Instant.now();
  private final Map<String, byte[]> read = new ConcurrentHashMap<>();

  @Override
  public void addEndpoints() {
    get(DESCRIPTION, this::send);
    get(PAGE, this::send);
    TYPES.keySet().stream()
        .filter(path -> path.startsWith(FILES))
        .forEach(path -> get(path, this::send));
  }

  @Override
  public boolean isKeyless(HttpServletRequest request) {
    return READING.contains(request.getMethod()) && TYPES.containsKey(request.getRequestURI());
  }

  private void send(Context context) {
    String path = context.endpoint().path;
    byte[] content = read.computeIfAbsent(path, OpenApiRoutes::content);
    context.contentType(TYPES.get(path)).header("Content-Security-Policy", POLICY);
    ConditionalAnswer.send(context, content, started);
  }

  private static byte[] content(String path) {
    try {
      return switch (path) {
        case DESCRIPTION -> Json.bytes(OpenApiDocument.read());
        case PAGE -> own("docs.html");
        case FILES + "docs.js" -> own("docs.js");
        default -> ofSwaggerUi(path.substring(FILES.length()));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] own(String name) throws IOException {
    return PackagedFile.read(OpenApiRoutes.class.getResource(name), name);
  }

  /** The folder of a webjar has its version in its name. */
  private static byte[] ofSwaggerUi(String name) throws IOException {
    ClassLoader loader = OpenApiRoutes.class.getClassLoader();
    String about = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(PackagedFile.read(loader.getResource(about), about)));
    String path =
        "META-INF/resources/webjars/swagger-ui/%s/%s"
            .formatted(properties.getProperty("version"), name);
    return PackagedFile.read(loader.getResource(path), path);
  }
}
