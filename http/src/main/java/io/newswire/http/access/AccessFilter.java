package io.newswire.http.access;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.HttpResponseException;
import io.newswire.http.body.SpooledRequest;
import io.newswire.http.client.RetryAfter;
import io.newswire.http.limit.HttpLimits;
import io.newswire.http.limit.RequestPermits;
import io.newswire.model.Json;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Stands before all routes: where publishers are configured, every request but those of health must
 * come with the key, a signature or a session of one, but for those that {@link KeylessRoutes}
 * answer; and {@link Permissions} must let its role do that. What a session changes needs the
 * session's token, too.
 *
 * <p>Answers 401 to who is not known and 403 to who may not, each with the reason as {@code
 * {"error"}}, before it reads the body; then it closes the connection. Who is known gets a place of
 * {@link HttpLimits}, or 429.
 */
public final class AccessFilter implements Filter {
  /** The header with the token of a session, without which the session changes nothing. */
  public static final String CSRF = "X-CSRF-Token";

  private static final String PERMISSION = AccessFilter.class.getName() + ".permission";
  private static final String CALLER = Caller.class.getName();
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> HEALTH = Set.of("/health", "/health/live", "/health/ready");

  private final Publishers publishers;
  private final HttpLimits limits;
  private final Sessions sessions;
  private final Authenticator authenticator;
  private final SessionRoutes routes;
  private final List<KeylessRoutes> keyless;

  /**
   * Lets these publishers through.
   *
   * @param limits what their requests share
   * @param keyless who answers some requests without a key
   */
  public AccessFilter(
      Publishers publishers, HttpLimits limits, Clock clock, List<KeylessRoutes> keyless) {
    this.publishers = publishers;
    this.limits = limits;
    sessions = new Sessions(publishers, clock);
    authenticator = new Authenticator(publishers, sessions, limits, clock);
    routes = new SessionRoutes(publishers, sessions, clock);
    this.keyless = Stream.concat(Stream.of(routes), keyless.stream()).toList();
  }

  /** The routes of log-ins. */
  public EndpointGroup routes() {
    return routes;
  }

  static Caller caller(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(CALLER)).orElse(Caller.ANYBODY);
  }

  /** Who makes the request; {@link Publisher#ANYBODY} where no publishers are configured. */
  public static Publisher publisher(HttpServletRequest request) {
    return caller(request).publisher();
  }

  /**
   * Tells whether an answer that takes long, such as a stream of events, may go on: not after the
   * session has ended.
   */
  public static BooleanSupplier permission(HttpServletRequest request) {
    return Optional.ofNullable((BooleanSupplier) request.getAttribute(PERMISSION))
        .orElse(() -> true);
  }

  /** Whose share of all that is limited a request counts for: its publisher's or its address's. */
  public static String owner(HttpServletRequest request) {
    String name = publisher(request).name();
    return name.isEmpty() ? request.getRemoteAddr() : name;
  }

  /** Whether a signature vouches for the request: for its path, query and body, and no header. */
  public static boolean isSigned(HttpServletRequest request) {
    return caller(request).signed();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (isHealth(http)) {
      chain.doFilter(request, response);
      return;
    }
    try (SpooledRequest spooled = new SpooledRequest(http, limits)) {
      RequestPermits.Place place = admit(spooled);
      try (place) {
        chain.doFilter(spooled, response);
      }
    } catch (HttpResponseException e) {
      refuse((HttpServletResponse) response, e);
    }
  }

  private static boolean isHealth(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && HEALTH.contains(request.getRequestURI());
  }

  /** Finds out whose request it is, and takes a place for it where the route does not. */
  private RequestPermits.Place admit(SpooledRequest request) throws IOException {
    if (!publishers.isEmpty() && keyless.stream().noneMatch(r -> r.isKeyless(request))) {
      Caller caller = authenticator.caller(request);
      checkForgery(caller, request);
      Permissions.check(caller.publisher(), request.getMethod(), request.getRequestURI());
      request.setAttribute(CALLER, caller);
      request.setAttribute(PERMISSION, (BooleanSupplier) () -> isOpen(caller.session()));
      request.countFor(caller.publisher().name());
    }
    boolean pushed =
        "POST".equals(request.getMethod()) && "/articles".equals(request.getRequestURI());
    return pushed ? () -> {} : limits.answering().take(request.owner());
  }

  private boolean isOpen(Session session) {
    return session == null || sessions.isOpen(session);
  }

  /** A browser sends the cookie whoever makes it ask; the token has only the page itself. */
  private static void checkForgery(Caller caller, HttpServletRequest request) {
    if (caller.session() != null
        && !READING.contains(request.getMethod())
        && !caller.session().hasCsrf(request.getHeader(CSRF))) {
      throw AccessException.forbidden(
          "a change by a session needs its token: send what GET /session answers as csrf in the"
              + " header "
              + CSRF);
    }
  }

  private static void refuse(HttpServletResponse response, HttpResponseException refusal)
      throws IOException {
    response.setStatus(refusal.getStatus());
    if (refusal.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"newswire\"");
    }
    RetryAfter.of(refusal.getStatus()).ifPresent(s -> response.setHeader(RetryAfter.HEADER, s));
    response.setHeader("Connection", "close");
    response.setContentType("application/json");
    response.getOutputStream().write(Json.bytes(Map.of("error", refusal.getMessage())));
  }
}
