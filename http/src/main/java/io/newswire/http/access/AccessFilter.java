package io.newswire.http.access;

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

/**
 * Stands before all routes: where publishers are configured, every request but {@code GET /health}
 * must come with a key or a signature of one, but for those that {@link KeylessRoutes} answer. A
 * publisher that is bound to a source may push and withdraw articles and nothing else.
 *
 * <p>Answers 401 to who is not known and 403 to who may not, each with the reason as {@code
 * {"error"}}, before it reads the body; then it closes the connection. Who is known gets a place of
 * {@link HttpLimits}, or 429.
 */
public final class AccessFilter implements Filter {
  private static final String PUBLISHER = Publisher.class.getName();
  private static final String SIGNED = Signature.class.getName();
  private static final String BEARER = "Bearer ";
  private static final String ARTICLES = "/articles";

  private final Publishers publishers;
  private final HttpLimits limits;
  private final SignatureVerifier signatures;
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
    this.keyless = List.copyOf(keyless);
    signatures = new SignatureVerifier(publishers, limits, clock);
  }

  /** Who makes the request; {@link Publisher#ANYBODY} where no publishers are configured. */
  public static Publisher publisher(HttpServletRequest request) {
    return Optional.ofNullable((Publisher) request.getAttribute(PUBLISHER))
        .orElse(Publisher.ANYBODY);
  }

  /** Whose share of all that is limited a request counts for: its publisher's or its address's. */
  public static String owner(HttpServletRequest request) {
    String name = publisher(request).name();
    return name.isEmpty() ? request.getRemoteAddr() : name;
  }

  /** Whether a signature vouches for the request: for its path, query and body, and no header. */
  public static boolean isSigned(HttpServletRequest request) {
    return request.getAttribute(SIGNED) != null;
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
    return "GET".equals(request.getMethod()) && "/health".equals(request.getRequestURI());
  }

  /** Finds out whose request it is, and takes a place for it where the route does not. */
  private RequestPermits.Place admit(SpooledRequest request) throws IOException {
    if (!publishers.isEmpty() && keyless.stream().noneMatch(r -> r.isKeyless(request))) {
      Publisher publisher = known(request);
      refuseBound(publisher, request);
      request.setAttribute(PUBLISHER, publisher);
      request.countFor(publisher.name());
    }
    boolean pushed = "POST".equals(request.getMethod()) && ARTICLES.equals(request.getRequestURI());
    return pushed ? () -> {} : limits.answering().take(request.owner());
  }

  private Publisher known(SpooledRequest request) throws IOException {
    String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (authorization.regionMatches(true, 0, Signature.SCHEME, 0, Signature.SCHEME.length())) {
      Publisher signer =
          signatures.signer(request, authorization.substring(Signature.SCHEME.length()));
      request.setAttribute(SIGNED, true);
      return signer;
    }
    return keyHolder(request, authorization);
  }

  private Publisher keyHolder(HttpServletRequest request, String authorization) {
    String key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : request.getHeader("X-API-Key");
    if (key == null) {
      throw AccessException.unauthorized(
          "this server asks for a key: send it as Authorization: Bearer KEY, or sign the request");
    }
    return publishers
        .byKey(key)
        .orElseThrow(() -> AccessException.unauthorized("no publisher has this key"));
  }

  private static void refuseBound(Publisher publisher, HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean articles = path.equals(ARTICLES) || path.startsWith(ARTICLES + "/");
    boolean writes = "POST".equals(request.getMethod()) || "DELETE".equals(request.getMethod());
    if (publisher.isBound() && !(articles && writes)) {
      throw AccessException.forbidden(
          "publisher %s is bound to source '%s': it may push and withdraw its articles, and nothing"
                  .formatted(publisher.name(), publisher.source())
              + " else");
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
