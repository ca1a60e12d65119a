package io.newswire.http.access;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.http.access.LoginThrottle.Limit;
import io.newswire.http.client.RetryAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /login}: a form of {@code name} and {@code key} begins a session, which is a cookie.
 * {@code POST /logout} ends it. {@code GET /session}: who asks, with which role; for a session also
 * {@code csrf}, what its writes need as {@code X-CSRF-Token}.
 */
public final class SessionRoutes implements EndpointGroup, KeylessRoutes {
  private static final Logger log = LoggerFactory.getLogger(SessionRoutes.class);
  private static final String LOGIN = "/login";
  private static final int LONGEST_FORM = 2048;
  private static final String FORM =
      "(?i)application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?";

  private final Publishers publishers;
  private final Sessions sessions;
  private final LoginThrottle throttle;

  /** With these sessions. */
  SessionRoutes(Publishers publishers, Sessions sessions, Clock clock) {
    this.publishers = publishers;
    this.sessions = sessions;
    throttle = new LoginThrottle(clock);
  }

  @Override
  public void addEndpoints() {
    get("/session", context -> reply(context, AccessFilter.caller(context.req())));
    post("/logout", this::logOut);
    post(LOGIN, this::logIn);
  }

  /** The log-in. */
  @Override
  public boolean isKeyless(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && LOGIN.equals(request.getRequestURI());
  }

  private void logIn(Context context) {
    if (publishers.isEmpty()) {
      refuse(
          context, HttpStatus.SC_NOT_FOUND, "nobody has to log in: no publishers are configured");
      return;
    }
    Map<String, List<String>> form = form(context);
    String name = value(form, "name");
    String given = value(form, "key");
    List<Limit> limits = limits(context, name);
    Duration wait = throttle.take(limits);
    if (!wait.isZero()) {
      context.header(RetryAfter.HEADER, String.valueOf(wait.plusMillis(999).toSeconds()));
      refuse(
          context,
          HttpStatus.SC_TOO_MANY_REQUESTS,
          "too many log-ins have failed: try again later");
      return;
    }
    Optional<Secret> key = publishers.key(name, given);
    if (key.isEmpty()) {
      boolean known = publishers.named(name).isPresent();
      // What is no name may be a key that stands in the wrong field.
      log.warn(
          "A log-in from {} failed: {}",
          context.ip(),
          known ? "wrong key of publisher " + name : "there is no publisher of that name");
      refuse(context, HttpStatus.SC_UNAUTHORIZED, "there is no such name with this key");
      return;
    }
    throttle.giveBack(limits);
    begin(context, publishers.named(name).orElseThrow().publisher(), key.get());
  }

  private List<Limit> limits(Context context, String name) {
    return sessions
        .knownBrowser(name, AccessCookies.BROWSER.values(context.req()))
        .map(id -> List.of(Limit.ofBrowser(id)))
        .orElse(List.of(Limit.ofAddress(context.ip()), Limit.ofName(name)));
  }

  private void begin(Context context, Publisher publisher, Secret key) {
    if (publisher.role() == Role.PUBLISHER) {
      throw AccessException.forbidden(
          "publisher %s is bound to a source and may not read: give it a role to let it log in"
              .formatted(publisher.name()));
    }
    sessions.find(AccessCookies.SESSION.values(context.req())).ifPresent(sessions::end);
    String cookie = sessions.begin(publisher.name(), key);
    AccessCookies.SESSION.set(context, cookie, Sessions.LASTS);
    AccessCookies.BROWSER.set(
        context, sessions.knowBrowser(publisher.name(), key), Sessions.BROWSER_KNOWN);
    log.info("{} has logged in from {}", publisher.name(), context.ip());
    reply(context, new Caller(publisher, sessions.find(List.of(cookie)).orElseThrow(), false));
  }

  private void logOut(Context context) {
    Optional.ofNullable(AccessFilter.caller(context.req()).session()).ifPresent(sessions::end);
    AccessCookies.SESSION.remove(context);
    // Browsers keep pages that were left, to show them when somebody goes back.
    context.header("Clear-Site-Data", "\"cache\"");
    context.status(HttpStatus.SC_NO_CONTENT);
  }

  private static void reply(Context context, Caller caller) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("name", caller.publisher().name());
    answer.put("role", caller.publisher().role().toString());
    if (caller.session() != null) {
      answer.put("csrf", caller.session().csrf());
    }
    HttpServer.reply(context, HttpStatus.SC_OK, answer);
  }

  private static void refuse(Context context, int status, String reason) {
    HttpServer.reply(context, status, Map.of("error", reason));
  }

  /** Reads no more of a body than a form can have: nobody knows yet who sends it. */
  private static Map<String, List<String>> form(Context context) {
    String type = Optional.ofNullable(context.header("Content-Type")).orElse("");
    long length = context.req().getContentLengthLong();
    if (!type.matches(FORM) || length < 1 || length > LONGEST_FORM) {
      throw AccessException.badForm(
          "send a form of name and key, as application/x-www-form-urlencoded with Content-Length");
    }
    return context.formParamMap();
  }

  private static String value(Map<String, List<String>> form, String field) {
    List<String> values = form.getOrDefault(field, List.of());
    if (values.size() != 1 || values.get(0).isEmpty()) {
      throw AccessException.badForm("the form needs one %s".formatted(field));
    }
    return values.get(0);
  }
}
