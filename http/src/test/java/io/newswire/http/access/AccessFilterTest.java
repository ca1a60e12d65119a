package io.newswire.http.access;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.javalin.apibuilder.ApiBuilder.put;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server with a door and routes of others, of which each says who came with what. */
class AccessFilterTest {
  private static final String KEY = "newsroom-0123456789abcdef";
  private static final String BOUND_KEY = "herald-0123456789abcdef";
  private static final String SECRET = "wire-0123456789abcdef";

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("publishers.properties"),
            """
            newsroom.key=%s
            herald.key=%s
            herald.source=Herald
            wire.secret=%s
            """
                .formatted(KEY, BOUND_KEY, SECRET));
    EndpointGroup routes =
        () -> {
          post("/articles", AccessFilterTest::tell);
          delete("/articles/{id}", AccessFilterTest::tell);
          put("/rules/{id}", AccessFilterTest::tell);
          get("/search", AccessFilterTest::tell);
        };
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.INGEST_HTTP_PORT,
                0,
                ConfigKeys.INGEST_HTTP_PUBLISHERS,
                file.toString(),
                ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES,
                2_000_000));
    server = new HttpServer(config, List.of(routes, new HealthRoute(List.of())));
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void tell(Context context) throws IOException {
    String name = AccessFilter.publisher(context.req()).name();
    context.result(name + " " + context.req().getInputStream().readAllBytes().length);
  }

  @Test
  void withoutAKeyEverythingButTheHealthIsClosed() throws Exception {
    for (String route : List.of("POST /articles", "PUT /rules/7", "GET /search", "GET /nothing")) {
      HttpResponse<String> response = send(request(route, "a page"));

      assertThat(response.statusCode()).as(route).isEqualTo(401);
      assertThat(response.body())
          .isEqualTo(
              "{\"error\":\"this server asks for a key: send it as Authorization: Bearer KEY, or sign"
                  + " the request\"}");
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer realm=\"newswire\"");
    }
    for (String route : List.of("GET /health", "GET /health/live", "GET /health/ready")) {
      assertThat(send(request(route, "")).statusCode()).as(route).isEqualTo(200);
    }
    for (String route : List.of("POST /health", "GET /health/", "GET /metrics")) {
      assertThat(send(request(route, "")).statusCode()).as(route).isEqualTo(401);
    }
  }

  @Test
  void aKeyOpensAllRoutes() throws Exception {
    for (String route : List.of("POST /articles", "PUT /rules/7", "DELETE /articles/7")) {
      assertThat(send(request(route, "a page").header("Authorization", "Bearer " + KEY)).body())
          .isEqualTo("newsroom 6");
    }
    assertThat(send(request("GET /search", "").header("X-API-Key", KEY)).body())
        .isEqualTo("newsroom 0");
  }

  @Test
  void aWrongKeyOpensNothing() throws Exception {
    HttpResponse<String> response =
        send(request("POST /articles", "a page").header("Authorization", "Bearer " + KEY + "0"));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"error\":\"no publisher has this key\"}");
  }

  @Test
  void aPublisherBoundToASourceMayPushAndWithdrawAndNothingElse() throws Exception {
    assertThat(bound("POST /articles").body()).isEqualTo("herald 6");
    assertThat(bound("DELETE /articles/7").body()).isEqualTo("herald 6");
    for (String route : List.of("PUT /rules/7", "GET /search", "GET /articles/7")) {
      assertThat(bound(route).statusCode()).as(route).isEqualTo(403);
      assertThat(bound(route).body())
          .contains("publisher herald is bound to source 'Herald': it may push and withdraw");
    }
  }

  private HttpResponse<String> bound(String route) throws Exception {
    return send(request(route, "a page").header("Authorization", "Bearer " + BOUND_KEY));
  }

  @Test
  void aSignatureVouchesForPathQueryAndBody() throws Exception {
    String large = "x".repeat(1_500_000);
    long now = Instant.now().getEpochSecond();

    assertThat(signed("POST /articles?url=a%20b&source=c", "a page", now).body())
        .isEqualTo("wire 6");
    assertThat(signed("POST /articles", large, now).body()).isEqualTo("wire 1500000");
    assertThat(signed("GET /search?q=quay", "", now).body()).isEqualTo("wire 0");
    String signature = signature("POST", "/articles?url=a", now, "a page");
    assertRefused(send(with(signature, "POST /articles?url=b", "a page")), "does not fit");
    assertRefused(send(with(signature, "POST /articles?url=a", "another")), "does not fit");
    assertRefused(send(with(signature, "PUT /rules/a", "a page")), "does not fit");
    assertRefused(
        send(with(signature.replace("wire", "newsroom"), "POST /articles?url=a", "a page")),
        "does not fit");
    assertThat(send(with(signature, "POST /articles?url=a", "a page")).body()).isEqualTo("wire 6");
  }

  @Test
  void aSignatureIsGoodForMinutesOnly() throws Exception {
    long now = Instant.now().getEpochSecond();

    assertRefused(signed("POST /articles", "a page", now - 400), "and 300 s are allowed");
    assertRefused(signed("POST /articles", "a page", now + 400), "or set the clock");
    assertThat(signed("POST /articles", "a page", now - 200).body()).isEqualTo("wire 6");
  }

  @Test
  void aSignedRequestIsAcceptedOnce() throws Exception {
    long now = Instant.now().getEpochSecond();

    for (String route : List.of("POST /articles", "GET /search?q=quay", "DELETE /articles/7")) {
      assertThat(signed(route, "a page", now).statusCode()).as(route).isEqualTo(200);
      assertRefused(signed(route, "a page", now), "was accepted before");
      assertThat(signed(route, "a page", now - 1).statusCode()).as("signed anew").isEqualTo(200);
    }
    assertThat(signed("POST /articles", "another page", now).body()).isEqualTo("wire 12");
  }

  @Test
  void aNoncePartsRequestsOfTheSameSecond() throws Exception {
    long now = Instant.now().getEpochSecond();

    for (String nonce : List.of("1", "2")) {
      String signature = signature("POST", "/articles", now, "a page", "\n" + nonce);
      String named = signature + ",nonce=" + nonce;
      assertThat(send(with(named, "POST /articles", "a page")).body()).isEqualTo("wire 6");
      assertRefused(send(with(named, "POST /articles", "a page")), "was accepted before");
      assertRefused(send(with(signature + ",nonce=3", "POST /articles", "a page")), "does not fit");
    }
  }

  @Test
  void aSignatureThatNamesItsBodyIsVerifiedBeforeTheBodyIsRead() throws Exception {
    long now = Instant.now().getEpochSecond();
    String signature = signature("POST", "/articles", now, "a page");

    assertRefused(
        send(with(signature + ",body=" + sha256("a page"), "POST /articles", "another")),
        "the body is not the one");
    assertThat(
            send(with(signature + ",body=" + sha256("a page"), "POST /articles", "a page")).body())
        .isEqualTo("wire 6");
  }

  @Test
  void aSignatureThatLacksAPartIsToldWhich() throws Exception {
    assertRefused(
        send(with("HMAC-SHA256 publisher=wire,timestamp=7", "POST /articles", "a page")),
        "the signature has no signature: send Authorization: HMAC-SHA256 publisher=NAME,");
    assertRefused(
        send(
            with(
                "HMAC-SHA256 publisher=wire,timestamp=noon,signature=00",
                "POST /articles",
                "a page")),
        "timestamp 'noon' is no number of seconds");
  }

  @Test
  void aSignedBodyOverTheLimitIsRefused() throws Exception {
    HttpResponse<String> response =
        signed("POST /articles", "x".repeat(2_000_001), Instant.now().getEpochSecond());

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("2000000 bytes", "ingest.http.max.request.bytes");
  }

  private static void assertRefused(HttpResponse<String> response, String reason) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains(reason);
  }

  private HttpResponse<String> signed(String route, String body, long time) throws Exception {
    String[] parts = route.split(" ");
    return send(with(signature(parts[0], parts[1], time, body), route, body));
  }

  private HttpRequest.Builder with(String authorization, String route, String body) {
    return request(route, body).header("Authorization", authorization);
  }

  private static String signature(String method, String target, long time, String body)
      throws Exception {
    return signature(method, target, time, body, "");
  }

  private static String sha256(String body) throws Exception {
    return hex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
  }

  private static String signature(
      String method, String target, long time, String body, String nonce) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    String text = method + "\n" + target + "\n" + time + "\n" + sha256(body) + nonce;
    return "HMAC-SHA256 publisher=wire,timestamp=%d,signature=%s"
        .formatted(time, hex(mac.doFinal(text.getBytes(UTF_8))));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private HttpRequest.Builder request(String route, String body) {
    String[] parts = route.split(" ");
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.port(), parts[1])))
        .method(parts[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
