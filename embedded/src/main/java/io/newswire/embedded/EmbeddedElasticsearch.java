package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Elasticsearch as a child of this process, on loopback, without security: one node, 512 MB of
 * heap.
 *
 * <p>It ends when we end, however we end: it reads from us, and stops when we can no longer write.
 * One that was still starting then stops at the end of its start; a start on the same directory
 * removes it before. Data stay over restarts.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);
  private static final int TRIES = 3;
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
  private static final int LOG_LINES = 20;

  private final OwnerLock lock;
  private final ElasticsearchFolder folder;
  private final Process process;
  private final String url;
  private boolean closed;

  private EmbeddedElasticsearch(
      OwnerLock lock, ElasticsearchFolder folder, Process process, String url) {
    this.lock = lock;
    this.folder = folder;
    this.process = process;
    this.url = url;
  }

  /**
   * Starts Elasticsearch and returns when it answers.
   *
   * @param distribution the unpacked Elasticsearch, see {@link Distribution#find()}; not written to
   * @param dir where its data, configuration and log are kept; created if missing
   * @param preferredPort its HTTP port; another is taken where it is in use, 0 means any
   * @throws StartException if the directory is in use, or Elasticsearch does not start; the message
   *     has the last lines of its log
   */
  public static EmbeddedElasticsearch start(Path distribution, Path dir, int preferredPort) {
    Path home = Distribution.check(distribution);
    OwnerLock lock = OwnerLock.take(dir);
    try {
      ElasticsearchFolder folder = new ElasticsearchFolder(dir);
      Leftover.remove(folder);
      return start(home, folder, preferredPort, lock);
    } catch (IOException e) {
      lock.close();
      throw new StartException("Elasticsearch did not start in " + dir + ": " + e, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedElasticsearch start(
      Path home, ElasticsearchFolder folder, int preferredPort, OwnerLock lock) throws IOException {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      int port = Ports.free(preferredPort);
      Process process = ElasticsearchProcess.start(home, folder, port);
      try {
        if (awaitReady(process, folder)) {
          String url = "http://127.0.0.1:" + port;
          awaitData(url);
          return new EmbeddedElasticsearch(lock, folder, process, url);
        }
      } catch (IOException | RuntimeException e) {
        end(process);
        throw e;
      }
      end(process);
      if (!log(folder).contains("BindHttpException")) {
        break;
      }
    }
    throw new StartException(
        "Elasticsearch did not start in " + folder.dir() + ". Its log ends:\n" + tail(folder));
  }

  private static boolean awaitReady(Process process, ElasticsearchFolder folder)
      throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      if (log(folder).indexOf(ServerArguments.READY) >= 0) {
        return true;
      }
      try {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /** Waits until the indices of an earlier run can be searched. */
  private static void awaitData(String url) throws IOException {
    URI health = URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=60s");
    HttpURLConnection request = (HttpURLConnection) health.toURL().openConnection();
    if (request.getResponseCode() != HttpURLConnection.HTTP_OK) {
      LOG.warn("Elasticsearch at {} cannot search some of its indices", url);
    }
    request.disconnect();
  }

  /** Lenient: its last character may be half written. */
  private static String log(ElasticsearchFolder folder) throws IOException {
    return new String(Files.readAllBytes(folder.log()), UTF_8);
  }

  private static String tail(ElasticsearchFolder folder) throws IOException {
    List<String> lines = log(folder).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }

  /** Its address, such as {@code http://127.0.0.1:9200}. */
  public String url() {
    return url;
  }

  /** Whether it runs. It may end by itself, out of memory for instance, and is not restarted. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its process id; empty when it has ended. */
  public OptionalLong pid() {
    return isAlive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
  }

  /** Stops it and waits for its end, half a minute at most. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    end(process);
    try {
      Files.deleteIfExists(folder.pidFile());
    } catch (IOException e) {
      LOG.debug("{} stays behind", folder.pidFile(), e);
    }
    lock.close();
  }

  private static void end(Process process) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(ServerArguments.SHUTDOWN);
    } catch (IOException e) {
      LOG.debug("Elasticsearch has ended already", e);
    }
    if (!endsInTime(process)) {
      process.destroyForcibly();
      if (!endsInTime(process)) {
        LOG.warn("Elasticsearch (process {}) did not end", process.pid());
      }
    }
  }

  private static boolean endsInTime(Process process) {
    try {
      return process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
