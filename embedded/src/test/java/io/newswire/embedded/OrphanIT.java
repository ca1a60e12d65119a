package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanIT {
  @TempDir Path dir;

  @Test
  void killedParentLeavesNoElasticsearch() throws Exception {
    Process parent = new ProcessBuilder(parentCommand()).start();
    try (BufferedReader out = parent.inputReader()) {
      ProcessHandle elasticsearch = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      assertThat(elasticsearch.isAlive()).isTrue();

      parent.destroyForcibly().waitFor();

      await().atMost(Duration.ofSeconds(30)).until(() -> !elasticsearch.isAlive());
    } finally {
      parent.destroyForcibly();
    }
    EmbeddedElasticsearch.start(Distribution.find(), dir, 0).close();
  }

  private List<String> parentCommand() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-D" + Distribution.HOME_PROPERTY + "=" + Distribution.find(),
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        ElasticsearchParent.class.getName(),
        dir.toString());
  }

  /** Starts Elasticsearch, prints its pid, and stays. */
  static final class ElasticsearchParent {
    private ElasticsearchParent() {}

    public static void main(String[] args) throws InterruptedException {
      EmbeddedElasticsearch elasticsearch =
          EmbeddedElasticsearch.start(Distribution.find(), Path.of(args[0]), 0);
      System.out.println(elasticsearch.pid().getAsLong());
      Thread.currentThread().join();
    }
  }
}
