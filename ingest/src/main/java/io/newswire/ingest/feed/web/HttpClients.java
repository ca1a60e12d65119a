package io.newswire.ingest.feed.web;

import io.newswire.http.client.GuardedResolver;
import io.newswire.model.config.AllowedAddresses;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Apache's client, set up for servers that others choose. */
final class HttpClients {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final int MAX_LINE = 64 << 10;
  private static final int MAX_HEADERS = 500;
  private static final int MAX_CONNECTIONS = 512;

  private HttpClients() {}

  static CloseableHttpClient create(NewswireConfig config) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(config))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(config.feedsTimeout()))
                .setConnectionRequestTimeout(Timeout.of(config.feedsTimeout()))
                .setAuthenticationEnabled(false)
                .build())
        .setUserAgent(config.feedsUserAgent())
        .setRetryStrategy(new OnlyStaleConnections())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableAuthCaching()
        .evictIdleConnections(TimeValue.of(IDLE))
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(NewswireConfig config) {
    Duration connect =
        CONNECT.compareTo(config.feedsTimeout()) < 0 ? CONNECT : config.feedsTimeout();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(
            new GuardedResolver(
                new AllowedAddresses(config.feedsAllowedAddresses()),
                "allow it with " + ConfigKeys.INGEST_FEEDS_ALLOWED_ADDRESSES))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(MAX_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(config.feedsTimeout()))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .build())
        .setDefaultSocketConfig(
            SocketConfig.custom().setSoTimeout(Timeout.of(config.feedsTimeout())).build())
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .build();
  }

  /** An answer is never asked for again here: when to do so is the feed's to decide. */
  private static final class OnlyStaleConnections extends DefaultHttpRequestRetryStrategy {
    OnlyStaleConnections() {
      super(1, TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
      return false;
    }

    @Override
    public TimeValue getRetryInterval(
        HttpRequest request, IOException exception, int count, HttpContext context) {
      return TimeValue.ZERO_MILLISECONDS;
    }
  }
}
