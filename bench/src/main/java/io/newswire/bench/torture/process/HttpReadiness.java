package io.newswire.bench.torture.process;

import io.newswire.bench.BenchException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Waits until the HTTP server of Newswire says that it is healthy. */
final class HttpReadiness {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final long PAUSE_MILLIS = 500;

  private HttpReadiness() {}

  static void await(URI server) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isHealthy(server)) {
      if (System.nanoTime() > deadline) {
        throw new BenchException(
            "%s is not healthy after %s; --keep keeps the logs of all processes"
                .formatted(server, PATIENCE));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean isHealthy(URI server) {
    try {
      HttpURLConnection request =
          (HttpURLConnection) server.resolve("/health").toURL().openConnection();
      request.setConnectTimeout(TIMEOUT_MILLIS);
      request.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return request.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        request.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
