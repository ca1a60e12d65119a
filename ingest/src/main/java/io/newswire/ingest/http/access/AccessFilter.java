package io.newswire.ingest.http.access;

import io.newswire.ingest.http.body.Spool;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before all routes: where publishers are configured, every request but {@code GET /health}
 * must come with a key or a signature of one. A publisher that is bound to a source may push and
 * withdraw articles and nothing else.
 *
 * <p>Answers 401 to who is not known and 403 to who may not, each with the reason as {@code
 * {"error"}}.
 */
public final class AccessFilter implements Filter {
  private static final String PUBLISHER = Publisher.class.getName();
  private static final String SIGNED = Signature.class.getName();
  private static final String BEARER = "Bearer ";

  private final Publishers publishers;
  private final long longestBody;
  private final Clock clock;

  /**
   * Lets these publishers through.
   *
   * @param longestBody how much is read to see a signature, in bytes
   */
  public AccessFilter(Publishers publishers, long longestBody, Clock clock) {
    this.publishers = publishers;
    this.longestBody = longestBody;
    this.clock = clock;
  }

  /** Who makes the request; {@link Publisher#ANYBODY} where no publishers are configured. */
  public static Publisher publisher(HttpServletRequest request) {
    return Optional.ofNullable((Publisher) request.getAttribute(PUBLISHER))
        .orElse(Publisher.ANYBODY);
  }

  /** Whether a signature vouches for the request: for its path, query and body, and no header. */
  public static boolean isSigned(HttpServletRequest request) {
    return request.getAttribute(SIGNED) != null;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (publishers.isEmpty() || isHealth(http)) {
      chain.doFilter(request, response);
      return;
    }
    try (Spool body = new Spool()) {
      HttpServletRequest let;
      try {
        let = let(http, body);
      } catch (AccessException e) {
        refuse((HttpServletResponse) response, e);
        return;
      }
      chain.doFilter(let, response);
    }
  }

  private static boolean isHealth(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && "/health".equals(request.getRequestURI());
  }

  private HttpServletRequest let(HttpServletRequest request, Spool body) throws IOException {
    String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    HttpServletRequest let = request;
    Publisher publisher;
    if (authorization.regionMatches(true, 0, Signature.SCHEME, 0, Signature.SCHEME.length())) {
      publisher = signer(request, authorization.substring(Signature.SCHEME.length()), body);
      request.setAttribute(SIGNED, true);
      let = new SignedRequest(request, body.read());
    } else {
      publisher = keyHolder(request, authorization);
    }
    refuseBound(publisher, request);
    request.setAttribute(PUBLISHER, publisher);
    return let;
  }

  private Publisher keyHolder(HttpServletRequest request, String authorization) {
    String key =
        authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? authorization.substring(BEARER.length()).strip()
            : request.getHeader("X-API-Key");
    if (key == null) {
      throw AccessException.unauthorized(
          "this door asks for a key: send it as Authorization: Bearer KEY, or sign the request");
    }
    return publishers
        .byKey(key)
        .orElseThrow(() -> AccessException.unauthorized("no publisher has this key"));
  }

  private Publisher signer(HttpServletRequest request, String credentials, Spool body)
      throws IOException {
    Signature signature = Signature.read(credentials, clock);
    if (!body.take(request.getInputStream(), longestBody)) {
      throw AccessException.tooLarge(
          "the signed request has more than the %d bytes allowed: send less at once, or raise %s"
              .formatted(longestBody, ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES));
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String text =
        signature.text(request.getMethod(), request.getRequestURI() + query, body.sha256Hex());
    return publishers
        .bySignature(signature.publisher(), text, signature.signature())
        .orElseThrow(
            () ->
                AccessException.unauthorized(
                    "the signature does not fit: sign four lines, the method, the path with its"
                        + " query, the timestamp, and the SHA-256 of the body in hexadecimal"
                        + " digits, with a secret of publisher "
                        + signature.publisher()));
  }

  private static void refuseBound(Publisher publisher, HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean articles = path.equals("/articles") || path.startsWith("/articles/");
    boolean writes = "POST".equals(request.getMethod()) || "DELETE".equals(request.getMethod());
    if (publisher.isBound() && !(articles && writes)) {
      throw AccessException.forbidden(
          "publisher %s is bound to source '%s': it may push and withdraw its articles, and nothing"
                  .formatted(publisher.name(), publisher.source())
              + " else");
    }
  }

  private static void refuse(HttpServletResponse response, AccessException refusal)
      throws IOException {
    response.setStatus(refusal.getStatus());
    if (refusal.isUnauthorized()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"newswire\"");
    }
    response.setContentType("application/json");
    response.getOutputStream().write(Json.bytes(Map.of("error", refusal.getMessage())));
  }
}
