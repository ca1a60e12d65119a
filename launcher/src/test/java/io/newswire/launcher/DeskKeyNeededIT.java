package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.desk.Desk;
import io.newswire.http.HttpServer;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk where a key is asked for. */
class DeskKeyNeededIT extends DeskPage {
  @TempDir private Path dir;

  @Test
  void whereKeysAreAskedForThePageSaysSo() throws Exception {
    Path file =
        Files.writeString(dir.resolve("publishers"), "herald.key=0123456789abcdef0123456789abcdef");
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.INGEST_HTTP_PORT,
                0,
                ConfigKeys.INGEST_HTTP_PUBLISHERS,
                file.toString()));
    try (Desk closed = new Desk(config);
        HttpServer http = new HttpServer(config, List.of(closed))) {
      http.start();
      for (String path : List.of("/", "/search?q=x", "/quotes", "/articles/0a", "/people/x")) {
        browser.go("http://127.0.0.1:" + http.port() + path);
        browser.awaitTexts(
            ".problem", texts -> assertThat(texts.get(0)).contains("A key is needed"));
      }
      assertThat(browser.errors()).allMatch(error -> error.contains("401"));
      browser.go("about:blank");
    }
  }
}
