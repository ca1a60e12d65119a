package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {
  @TempDir Path dir;

  @Test
  void restartKeepsDocuments() throws Exception {
    try (EmbeddedElasticsearch elasticsearch = start()) {
      index(elasticsearch);
    }
    try (EmbeddedElasticsearch elasticsearch = start()) {
      assertThat(http(elasticsearch).get("/news/_doc/1")).contains("ferry");
    }
  }

  @Test
  void secondStartOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
    try (EmbeddedElasticsearch elasticsearch = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(StartException.class)
          .hasMessageContaining("is in use by another Newswire");

      assertThat(elasticsearch.isAlive()).isTrue();
      index(elasticsearch);
    }
  }

  @Test
  void itsDeathIsSeenAndTheNextStartHasItsDocuments() throws Exception {
    try (EmbeddedElasticsearch elasticsearch = start()) {
      index(elasticsearch);
      ProcessHandle.of(elasticsearch.pid().getAsLong()).orElseThrow().destroyForcibly();

      await().until(() -> !elasticsearch.isAlive());
      assertThat(elasticsearch.pid()).isEmpty();
    }
    try (EmbeddedElasticsearch elasticsearch = start()) {
      assertThat(http(elasticsearch).get("/news/_doc/1")).contains("ferry");
    }
  }

  @Test
  void anotherPortIsTakenWhenThePreferredIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EmbeddedElasticsearch elasticsearch =
            EmbeddedElasticsearch.start(Distribution.find(), dir, taken.getLocalPort())) {
      assertThat(elasticsearch.url()).doesNotEndWith(":" + taken.getLocalPort());
      assertThat(http(elasticsearch).get("/_cluster/health")).contains("newswire");
    }
  }

  @Test
  void failedStartShowsTheEndOfTheLogAndFreesTheDirectory() throws Exception {
    Path broken = Files.createDirectory(dir.resolve("broken"));
    Files.createDirectory(broken.resolve("modules"));
    Files.createDirectory(broken.resolve("plugins"));
    Files.copy(Distribution.find().resolve("NOTICE.txt"), broken.resolve("NOTICE.txt"));
    Path lib = Files.createSymbolicLink(broken.resolve("lib"), Distribution.find().resolve("lib"));
    Path data = dir.resolve("data");

    assertThatThrownBy(() -> EmbeddedElasticsearch.start(broken, data, 0))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("did not start in " + data)
        .hasMessageContaining("transport.type");
    OwnerLock.take(data).close();
    Files.delete(lib);
  }

  private EmbeddedElasticsearch start() {
    return EmbeddedElasticsearch.start(Distribution.find(), dir, 0);
  }

  private static void index(EmbeddedElasticsearch elasticsearch) throws Exception {
    assertThat(http(elasticsearch).put("/news/_doc/1", "{\"title\":\"The ferry is late\"}"))
        .contains("\"result\":\"created\"");
  }

  private static Http http(EmbeddedElasticsearch elasticsearch) {
    return new Http(elasticsearch.url());
  }
}
