package io.newswire.ingest.feed.web;

import io.newswire.http.client.GuardedResolver;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/**
 * Asks for documents on the web: within a time, up to a size, through at most ten redirects, and
 * never from an address of this machine or a private network that is not allowed. Thread-safe.
 */
public final class WebClient implements AutoCloseable {
  private static final int MAX_REDIRECTS = 10;

  private final CloseableHttpClient client;
  private final Duration timeout;
  private final int maxBytes;
  private final ScheduledExecutorService alarms;

  /** Connects to nothing yet. */
  public WebClient(NewswireConfig config) {
    client = HttpClients.create(config);
    timeout = config.feedsTimeout();
    maxBytes = config.maxDocumentBytes();
    alarms =
        Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("web-timeouts", true));
  }

  /**
   * The answer at the end of the redirects, whatever its status.
   *
   * @throws WebException if there is none: the server is not reached, is too slow, sends too much,
   *     redirects without end, or is at an address that is not allowed
   */
  public WebAnswer get(WebRequest request) throws WebException {
    return get(request, maxBytes, false);
  }

  /** As {@link #get(WebRequest)}; of a body that is longer than allowed, only the beginning. */
  WebAnswer getBeginning(WebRequest request, int bytes) throws WebException {
    return get(request, bytes, true);
  }

  private WebAnswer get(WebRequest request, int limit, boolean cut) throws WebException {
    HttpClientContext context = HttpClientContext.create();
    // Some sites redirect until they find the cookie they gave.
    context.setCookieStore(new BasicCookieStore());
    Deadline deadline = new Deadline(timeout);
    URI url = request.url();
    URI movedTo = null;
    boolean moved = true;
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      WebReply reply = ask(httpGet(request, url), url, context, deadline, limit, cut);
      if (reply.answer() != null) {
        return reply.answer().movedTo(movedTo);
      }
      url = target(url, reply.location());
      moved = moved && reply.permanent();
      movedTo = moved ? url : movedTo;
    }
    throw new WebException(
        "more than %d redirects, the last of them to %s".formatted(MAX_REDIRECTS, url), false);
  }

  private static HttpGet httpGet(WebRequest request, URI url) {
    HttpGet get = new HttpGet(url);
    get.setHeader(HttpHeaders.ACCEPT, request.accept());
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
    if (request.etag() != null) {
      get.setHeader(HttpHeaders.IF_NONE_MATCH, request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, request.lastModified());
    }
    return get;
  }

  private WebReply ask(
      HttpGet get, URI url, HttpClientContext context, Deadline deadline, int limit, boolean cut)
      throws WebException {
    Future<?> alarm = null;
    try {
      alarm = alarms.schedule(get::cancel, deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      ClassicHttpResponse response = client.executeOpen(null, get, context);
      try {
        return WebReply.read(url, response, limit, cut);
      } finally {
        // Cancelled first, so that closing does not wait for the rest of a body.
        get.cancel();
        Closer.closeQuietly(response);
      }
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | RejectedExecutionException e) {
      throw explained(url, deadline, e);
    } finally {
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
  }

  private WebException explained(URI url, Deadline deadline, Exception e) {
    if (e instanceof GuardedResolver.RefusedException) {
      return new WebException(e.getMessage(), true, e);
    }
    if (e instanceof WebReply.TooLargeException) {
      return new WebException(
          "%s has more than the %d bytes allowed: raise %s"
              .formatted(url, maxBytes, ConfigKeys.INGEST_MAX_DOCUMENT_BYTES),
          true,
          e);
    }
    if (deadline.over()) {
      return new WebException(
          "%s did not answer in full within %s ms: raise %s if it is always that slow"
              .formatted(url, timeout.toMillis(), ConfigKeys.INGEST_FEEDS_TIMEOUT_MS),
          false,
          e);
    }
    if (e instanceof UnknownHostException) {
      return new WebException("the host of %s is not known".formatted(url), false, e);
    }
    if (e instanceof ConnectException) {
      return new WebException("%s takes no connection".formatted(url), false, e);
    }
    String what = e instanceof SSLException ? "TLS fails" : "the answer breaks off or is wrong";
    return new WebException("%s: %s (%s)".formatted(url, what, e.getMessage()), false, e);
  }

  private static URI target(URI url, String location) throws WebException {
    return WebAddress.resolve(url, location)
        .orElseThrow(
            () ->
                new WebException(
                    "%s redirects to '%s', which is no web address".formatted(url, location),
                    false));
  }

  /** Aborts the requests under way. */
  @Override
  public void close() {
    alarms.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
