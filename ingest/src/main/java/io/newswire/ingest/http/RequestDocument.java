package io.newswire.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.ingest.SizeLimit;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The document in a request: the body as it is, and what parameters and headers say of it. */
final class RequestDocument {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED = 415;

  /** What curl and HTML forms say of any body when nobody told them better. */
  private static final String UNDECLARED = "application/x-www-form-urlencoded";

  private static final Set<String> NO_ARTICLES = Set.of("image", "audio", "video", "font");

  private RequestDocument() {}

  /**
   * Reads the request.
   *
   * @throws HttpResponseException 400, 413 or 415 with the reason
   */
  static RawDocument read(Context context, SizeLimit limit) throws IOException {
    String contentType = contentType(context);
    String url = url(context);
    byte[] content = content(context, limit);
    return new RawDocument(
        content,
        said(context, "id"),
        url,
        said(context, "source"),
        contentType,
        Instant.now(),
        null);
  }

  private static byte[] content(Context context, SizeLimit limit) throws IOException {
    // The limit counts while reading: a sender may declare no length, or a wrong one.
    byte[] content = context.req().getInputStream().readNBytes(limit.maxBytes() + 1);
    if (content.length > limit.maxBytes()) {
      context.header("Connection", "close");
      throw refusal(TOO_LARGE, limit.tooLarge());
    }
    return content;
  }

  private static String contentType(Context context) {
    String encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw refusal(
          UNSUPPORTED,
          "Content-Encoding %s is not supported: send it as it is".formatted(encoding));
    }
    String contentType = context.contentType();
    if (contentType == null || contentType.isBlank()) {
      return null;
    }
    String lower = contentType.toLowerCase(Locale.ROOT);
    if (lower.startsWith("multipart/form-data") || NO_ARTICLES.contains(lower.split("/")[0])) {
      throw refusal(
          UNSUPPORTED,
          "Content-Type %s is not supported: send one article, page or text document as the body"
              .formatted(contentType));
    }
    return lower.startsWith(UNDECLARED) ? null : contentType;
  }

  private static String url(Context context) {
    String url = said(context, "url");
    if (url != null && !isAbsolute(url)) {
      throw refusal(
          BAD_REQUEST,
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
    String said =
        context.queryParam(name) == null ? context.header(name) : context.queryParam(name);
    return said == null || said.isBlank() ? null : said.strip();
  }

  static HttpResponseException refusal(int status, String reason) {
    return new HttpResponseException(status, reason, Map.of());
  }
}
