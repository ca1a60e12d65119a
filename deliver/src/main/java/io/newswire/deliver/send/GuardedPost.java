package io.newswire.deliver.send;

import io.newswire.deliver.destination.Destinations;
import io.newswire.http.client.GuardedResolver;
import io.newswire.model.config.AllowedAddresses;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts to addresses that whoever writes a rule has chosen: to public ones only, and to those that
 * the configuration allows. Of the answer nothing but the status is read, so that a rule is no way
 * to read what only this machine may ask for.
 */
final class GuardedPost implements JsonPost, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedPost.class);
  private static final ContentType JSON = ContentType.create("application/json");
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final int MAX_CONNECTIONS = 10_000;
  private static final ThreadFactory THREADS = new DefaultThreadFactory("deliver-post", true);

  private final Duration timeout;
  private final CloseableHttpAsyncClient client;

  /** A name server may be slow, and a request begins with asking it. */
  private final ExecutorService starters = Executors.newCachedThreadPool(THREADS);

  private volatile boolean closed;

  /**
   * Connects to nothing yet.
   *
   * @param timeout for all of an exchange
   */
  GuardedPost(Duration timeout, AllowedAddresses allowed) {
    this.timeout = timeout;
    client =
        HttpAsyncClientBuilder.create()
            .setConnectionManager(connections(timeout, allowed))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(timeout))
                    .setResponseTimeout(Timeout.of(timeout))
                    .setAuthenticationEnabled(false)
                    .build())
            .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
            .setIoReactorExceptionCallback(this::connectionsFailed)
            .setThreadFactory(THREADS)
            .setUserAgent("Newswire")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .evictIdleConnections(TimeValue.of(IDLE))
            .build();
    client.start();
  }

  private static PoolingAsyncClientConnectionManager connections(
      Duration timeout, AllowedAddresses allowed) {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setDnsResolver(new GuardedResolver(allowed, Destinations.REMEDY))
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(timeout))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .build())
        .setDefaultTlsConfig(
            TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1).build())
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .build();
  }

  @Override
  public CompletableFuture<DestinationAnswer> post(
      URI url, Map<String, String> headers, byte[] json) {
    AsyncRequestBuilder request = AsyncRequestBuilder.post(url).setEntity(json, JSON);
    headers.forEach(request::addHeader);
    CompletableFuture<DestinationAnswer> answer = new CompletableFuture<>();
    CompletableFuture<Future<Void>> exchange =
        CompletableFuture.supplyAsync(
            () -> client.execute(request.build(), new StatusReader(answer), null), starters);
    exchange.exceptionally(
        failure -> {
          answer.completeExceptionally(failure);
          return null;
        });
    return answer
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((it, failure) -> exchange.thenAccept(running -> running.cancel(true)))
        .exceptionally(failure -> failed(url, failure));
  }

  private DestinationAnswer failed(URI url, Throwable failure) {
    if (HttpFailures.cause(failure) instanceof GuardedResolver.RefusedException) {
      return DestinationAnswer.refused(
          HttpFailures.host(url) + " is at " + Destinations.NOT_PUBLIC);
    }
    return HttpFailures.read(url, failure, timeout);
  }

  /** Closing aborts what is under way, which the library reports as a failure. */
  private void connectionsFailed(Exception failure) {
    if (!closed) {
      LOG.warn("The connections to addresses of rules failed", failure);
    }
  }

  /** Aborts what is under way. */
  @Override
  public void close() {
    closed = true;
    starters.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
