package io.newswire.desk.page;

import static io.javalin.apibuilder.ApiBuilder.before;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.access.KeylessRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page at {@code /}, and at the paths of views for browsers that follow a link. Everybody else
 * gets JSON there, from other routes.
 */
public final class PageRoutes implements EndpointGroup, KeylessRoutes {
  private static final int NOT_MODIFIED = 304;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** Each is a path of the API, too. */
  private static final Pattern VIEWS =
      Pattern.compile(
          String.join(
              "|",
              "/search",
              "/map",
              "/quotes",
              "/alerts",
              "/rules",
              "/rules/(?!export$)[^/]+",
              "/feeds",
              "/status",
              "/stories(/[0-9A-Za-z_-]+)?",
              "/articles/[0-9A-Za-z_-]+",
              "/(people|organizations|places)(/[^/]+)?"));

  /**
   * All browsers name it when a link is followed. {@code text/html} alone does not tell them apart:
   * Java's own HTTP client names that, too.
   */
  private static final String OF_BROWSERS = "application/xhtml+xml";

  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*(;|$)");

  private static final String ASK_AGAIN = "no-cache";
  private static final String KEEP = "public, max-age=31536000, immutable";
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors"
          + " 'none'";

  private final DeskFiles files = new DeskFiles();

  @Override
  public void addEndpoints() {
    before(this::answer);
  }

  @Override
  public boolean isKeyless(HttpServletRequest request) {
    return file(request).isPresent();
  }

  private void answer(Context context) {
    file(context.req())
        .ifPresent(
            file -> {
              send(context, file);
              context.skipRemainingHandlers();
            });
  }

  private Optional<DeskFile> file(HttpServletRequest request) {
    if (!READING.contains(request.getMethod())) {
      return Optional.empty();
    }
    String path = request.getRequestURI();
    boolean isView = VIEWS.matcher(path).matches() && isBrowser(request);
    return path.equals("/") || isView ? Optional.of(files.page()) : files.at(path);
  }

  private static boolean isBrowser(HttpServletRequest request) {
    return accepts(request.getHeader("Accept"), OF_BROWSERS);
  }

  private void send(Context context, DeskFile file) {
    boolean isPage = file == files.page();
    context.header("Cache-Control", isPage ? ASK_AGAIN : KEEP);
    context.header("Vary", "Accept, Accept-Encoding");
    context.header("ETag", file.etag());
    context.header("Content-Security-Policy", POLICY);
    context.contentType(file.type());
    String known = context.header("If-None-Match");
    if (known != null && known.contains(file.etag())) {
      context.status(NOT_MODIFIED);
    } else if (accepts(context.header("Accept-Encoding"), "gzip")) {
      context.header("Content-Encoding", "gzip").result(file.gzip());
    } else {
      context.result(file.content());
    }
  }

  /** Whether a header names something without the weight 0, which means "not that". */
  private static boolean accepts(String header, String wanted) {
    return header != null
        && Stream.of(header.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(choice -> choice.split("\\s*;", 2)[0].equals(wanted))
            .anyMatch(choice -> !REFUSED.matcher(choice).find());
  }
}
