package io.newswire.desk.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the connections of readers end. */
class WireReadersIT {
  private static final Duration SOON = WireServer.SOON;

  @TempDir private Path dir;
  private final WireServer server = new WireServer();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @AfterAll
  static void deleteArticles() {
    WireServer.deleteArticles();
  }

  @Test
  void aStreamEndsWithItsSessionAndSendsNothingAfterThat() throws Exception {
    String position = server.position();
    String key = "0123456789abcdef0123456789abcdef";
    Path file = Files.writeString(dir.resolve("publishers"), "ana.key=%s".formatted(key));
    NewswireConfig config =
        WireServer.CONFIG.with(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString());
    try (HttpServer closed = new HttpServer(config, List.of(new WireRoutes(server.wire())))) {
      closed.start();
      String address = "http://127.0.0.1:" + closed.port();
      HttpResponse<String> session = post(address + "/login", "name=ana&key=" + key, "X", "none");
      String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String csrf = Json.MAPPER.readTree(session.body()).get("csrf").asText();
      try (EventReader stays = EventReader.open(server.events(), position);
          EventReader ends =
              EventReader.open(URI.create(address + "/wire/events"), position, cookie)) {
        String before = server.publish(UnaryOperator.identity());
        await().atMost(SOON).until(() -> ends.ids().contains(before));

        post(address + "/logout", "", "Cookie", cookie, "X-CSRF-Token", csrf);
        String after = server.publish(UnaryOperator.identity());

        await().atMost(SOON).until(ends::isOver);
        await().atMost(SOON).until(() -> stays.ids().contains(after));
        assertThat(ends.ids()).containsExactly(before);
        assertThat(stays.isOver()).isFalse();
      }
    }
  }

  private static HttpResponse<String> post(String address, String form, String... headers)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .headers(headers)
            .POST(BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void twoHundredReadersGetEverythingOnceAndThoseWhoDoNotReadAreDropped() throws Exception {
    int stuck = 40;
    int staying = 10;
    String position = server.position();
    List<EventReader> readers = new ArrayList<>();
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < stuck; i++) {
        sockets.add(openAndNeverRead(position));
      }
      for (int i = stuck; i < 200; i++) {
        readers.add(EventReader.open(server.events(), position));
      }
      assertThat(server.wire().readers()).isEqualTo(200);
      List<String> published = publishLong(300);
      awaitAll(readers, published);

      readers.subList(staying, readers.size()).forEach(EventReader::close);
      List<EventReader> left = readers.subList(0, staying);
      // Until the buffers of the network are full, nobody can tell who does not read.
      await()
          .atMost(SOON)
          .until(
              () -> {
                published.addAll(publishLong(300));
                awaitAll(left, published);
                return server.wire().readers() == staying;
              });
      assertThat(left).noneMatch(EventReader::isOver);
    } finally {
      readers.forEach(EventReader::close);
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static void awaitAll(List<EventReader> readers, List<String> published) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(readers)
                    .allSatisfy(reader -> assertThat(reader.ids()).hasSize(published.size())));
    assertThat(readers)
        .allSatisfy(
            reader -> assertThat(reader.ids()).containsExactlyInAnyOrderElementsOf(published));
  }

  private List<String> publishLong(int number) {
    String text = "A long standfirst, written to fill the buffers. ".repeat(6);
    return new ArrayList<>(
        IntStream.range(0, number)
            .mapToObj(i -> server.publish(a -> a.description(text).title(text)))
            .toList());
  }

  /** Reads that it is answered, and nothing of the answer. */
  private Socket openAndNeverRead(String position) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", server.events().getPort()));
    socket
        .getOutputStream()
        .write(
            "GET /wire/events?after=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(position)
                .getBytes(UTF_8));
    byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    assertThat(new String(status, UTF_8)).isEqualTo("HTTP/1.1 200");
    return socket;
  }
}
