package io.newswire.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.http.access.AccessFilter;
import io.newswire.ingest.SizeLimit;
import io.newswire.model.RawDocument;
import io.newswire.model.TraceParent;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.HttpStatus;

/** The document in a request: the body as it is, and what parameters and headers say of it. */
final class RequestDocument {
  private static final String URL = "url";
  private static final String ID = "id";

  /** What curl and HTML forms say of any body when nobody gives a type. */
  private static final String UNDECLARED = "application/x-www-form-urlencoded";

  private static final Set<String> NO_ARTICLES = Set.of("image", "audio", "video", "font");

  private RequestDocument() {}

  /**
   * Reads the request.
   *
   * @throws HttpResponseException 400, 413 or 415 with the reason
   */
  static RawDocument read(Context context, SizeLimit limit, Backlog.Place place)
      throws IOException {
    RawDocument known = known(context);
    return known.withContent(RequestBody.document(context, limit, place));
  }

  /** What the request says of its document, or of all its documents. */
  static RawDocument known(Context context) {
    RawDocument known =
        new RawDocument(
            new byte[0],
            said(context, ID),
            url(context),
            said(context, "source"),
            contentType(context),
            Instant.now(),
            null);
    return known.withTrace(trace(context));
  }

  /** Of the request; null if it has none, or none that is valid. */
  static TraceParent trace(Context context) {
    return TraceParent.parse(context.header(TraceParent.HEADER)).orElse(null);
  }

  private static String contentType(Context context) {
    String contentType = context.contentType();
    if (contentType == null || contentType.isBlank()) {
      return null;
    }
    String lower = contentType.toLowerCase(Locale.ROOT);
    if (lower.startsWith("multipart/form-data") || NO_ARTICLES.contains(lower.split("/")[0])) {
      throw refusal(
          HttpStatus.SC_UNSUPPORTED_MEDIA_TYPE,
          "Content-Type %s is not supported: send one article, page or text document as the body"
              .formatted(contentType));
    }
    return lower.startsWith(UNDECLARED) ? null : contentType;
  }

  private static String url(Context context) {
    String url = said(context, URL);
    if (url != null && !isAbsolute(url)) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "url '%s' is no absolute web address, such as https://example.org/news/7".formatted(url));
    }
    return url;
  }

  private static boolean isAbsolute(String url) {
    try {
      return new URI(url.strip().replace(" ", "%20")).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String said(Context context, String name) {
    String header = context.header(name);
    if (header != null && AccessFilter.isSigned(context.req())) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST,
          "header %1$s is not signed: send %1$s as a parameter of the path".formatted(name));
    }
    if (context.queryParams(name).size() > 1) {
      throw refusal(
          HttpStatus.SC_BAD_REQUEST, "parameter %s may be given once only".formatted(name));
    }
    String said = context.queryParam(name) == null ? header : context.queryParam(name);
    return said == null || said.isBlank() ? null : said.strip();
  }

  static HttpResponseException refusal(int status, String reason) {
    return new HttpResponseException(status, reason);
  }
}
