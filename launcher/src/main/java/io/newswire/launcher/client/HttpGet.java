package io.newswire.launcher.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * One GET request on a connection of its own, without TLS. Java's clients start TLS all the same,
 * or look through all jars for the handler of a URL: either takes as long as a search.
 */
final class HttpGet {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final int LONGEST = 100 << 20;

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param body empty if there is none; cut behind {@value #LONGEST} bytes
   */
  record Answer(int status, byte[] body) {}

  private HttpGet() {}

  /**
   * Asks, and waits for the answer.
   *
   * @param server its host and port
   * @param target the path with the parameters
   * @param patience how long the server may send nothing
   * @throws IOException if there is no answer, it is no HTTP, or the address has no host and port
   */
  static Answer ask(URI server, String target, Duration patience) throws IOException {
    if (server.getHost() == null || server.getPort() < 0) {
      throw new IOException(server + " has no host and port");
    }
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      socket.connect(
          new InetSocketAddress(server.getHost(), server.getPort()),
          Math.toIntExact(CONNECT_TIMEOUT.toMillis()));
      return ask(socket, server.getAuthority(), target);
    } catch (HttpException e) {
      throw new IOException("no HTTP answer from " + server, e);
    }
  }

  private static Answer ask(Socket socket, String host, String target)
      throws IOException, HttpException {
    BasicClassicHttpRequest request = new BasicClassicHttpRequest(Method.GET, target);
    request.setHeader(HttpHeaders.HOST, host);
    request.setHeader(HttpHeaders.CONNECTION, "close");
    try (HttpClientConnection connection =
            DefaultBHttpClientConnectionFactory.builder().build().createConnection(socket);
        ClassicHttpResponse response =
            new HttpRequestExecutor().execute(request, connection, HttpCoreContext.create())) {
      HttpEntity body = response.getEntity();
      return new Answer(
          response.getCode(), body == null ? new byte[0] : EntityUtils.toByteArray(body, LONGEST));
    }
  }
}
