package io.newswire.deliver.send;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why there was no answer, in words of our own: messages of the libraries may show the address. */
final class HttpFailures {
  private HttpFailures() {}

  static DestinationAnswer read(URI url, Throwable thrown, Duration timeout) {
    Throwable cause = cause(thrown);
    String host = host(url);
    if (cause instanceof TimeoutException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SocketTimeoutException) {
      return DestinationAnswer.away(host + " did not answer within " + timeout.toMillis() + " ms");
    }
    if (isUnknown(cause)) {
      return DestinationAnswer.away("the host " + host + " is not known");
    }
    if (cause instanceof ConnectException) {
      return DestinationAnswer.away(host + " refuses connections, or cannot be reached");
    }
    if (cause instanceof SSLException) {
      return DestinationAnswer.away(
          "no TLS with "
              + host
              + ": "
              + new SecretRedactor(url, Map.of()).hide(cause.getMessage()));
    }
    return DestinationAnswer.away(
        "the connection to %s broke (%s)".formatted(host, cause.getClass().getSimpleName()));
  }

  static Throwable cause(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }

  static String host(URI url) {
    return url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }

  private static boolean isUnknown(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }
}
