package io.newswire.http.access;

import static io.newswire.http.access.Role.EDITOR;
import static io.newswire.http.access.Role.OPERATOR;
import static io.newswire.http.access.Role.PUBLISHER;
import static io.newswire.http.access.Role.READER;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The role that each request needs, the same for keys, signatures and sessions. The first line that
 * fits decides. What no line names is for operators: a new route is closed until it stands here.
 */
public final class Permissions {
  private static final String READ = "GET";
  private static final String WRITE = "POST|PUT|DELETE|PATCH";

  private static final List<Line> LINES =
      List.of(
          own("POST", "/articles"),
          own("DELETE", "/articles"),
          own("DELETE", "/articles/{id}"),
          line(READ, "/articles/{id}/raw", OPERATOR),
          line("POST", "/articles/{id}/purge", OPERATOR),
          line(READ + "|" + WRITE, "/rejected/**", OPERATOR),
          line(WRITE, "/rules/**", EDITOR),
          line(WRITE, "/names/**", EDITOR),
          line(WRITE, "/feeds/**", EDITOR),
          line(WRITE, "/alerts/**", EDITOR),
          line(WRITE, "/destinations/**", EDITOR),
          line(READ, "/articles", READER),
          line(READ, "/articles/{id}", READER),
          line(READ, "/articles/{id}/history", READER),
          line(READ, "/articles/{id}/revisions", READER),
          line(READ, "/articles/{id}/alerts", READER),
          line(READ, "/articles/{id}/trace", READER),
          line(READ, "/where", READER),
          line(READ, "/search", READER),
          line(READ, "/feed", READER),
          line(READ, "/people/**", READER),
          line(READ, "/organizations/**", READER),
          line(READ, "/places/**", READER),
          line(READ, "/quotes", READER),
          line(READ, "/stories/**", READER),
          line(READ, "/with", READER),
          line(READ, "/map", READER),
          line(READ, "/suggest", READER),
          line(READ, "/wire/**", READER),
          line(READ, "/alerts/**", READER),
          line(READ, "/rules/**", READER),
          line(READ, "/destinations/**", READER),
          line(READ, "/names/**", READER),
          line(READ, "/feeds/**", READER),
          line(READ, "/feeds.opml", READER),
          line(READ, "/status/**", READER),
          line("GET|POST", "/mcp", READER),
          line(READ, "/openapi.json", PUBLISHER),
          line(READ, "/docs/**", PUBLISHER),
          line(READ, "/session", PUBLISHER),
          line("POST", "/logout", PUBLISHER));

  private Permissions() {}

  /** What a request needs; publishers who are bound to a source may need less. */
  private record Line(Pattern methods, Pattern paths, Role role, Role ofBound) {}

  private static Line line(String methods, String path, Role role) {
    return line(methods, path, role, role);
  }

  /** Of articles that are pushed: {@link Publisher} sees that they are its own. */
  private static Line own(String method, String path) {
    return line(method, path, OPERATOR, PUBLISHER);
  }

  private static Line line(String methods, String path, Role role, Role ofBound) {
    String pattern = path.replaceAll("\\{\\w+}", "[^/]+").replace("/**", "(/.*)?");
    return new Line(Pattern.compile(methods), Pattern.compile(pattern + "/?"), role, ofBound);
  }

  private static Optional<Line> first(String method, String path) {
    if (path.contains("/.")) {
      return Optional.empty();
    }
    String read = method.equals("HEAD") ? READ : method;
    return LINES.stream()
        .filter(line -> line.methods.matcher(read).matches())
        .filter(line -> line.paths.matcher(path).matches())
        .findFirst();
  }

  /**
   * The role of the line that names a request; empty if none does.
   *
   * @param path as sent
   */
  public static Optional<Role> named(String method, String path) {
    return first(method, path).map(Line::role);
  }

  /**
   * Checks that a publisher may make a request.
   *
   * @throws AccessException 403 that names the role it needs
   */
  public static void check(Publisher publisher, String method, String path) {
    Role needed =
        first(method, path)
            .map(line -> publisher.isBound() ? line.ofBound : line.role)
            .orElse(OPERATOR);
    if (publisher.role().includes(needed)) {
      return;
    }
    throw AccessException.forbidden(
        publisher.role() == PUBLISHER
            ? "publisher %s is bound to source '%s': it may push and withdraw its articles, and nothing else"
                .formatted(publisher.name(), publisher.source())
            : "this needs the role %s, and %s has the role %s"
                .formatted(needed, publisher.name(), publisher.role()));
  }
}
