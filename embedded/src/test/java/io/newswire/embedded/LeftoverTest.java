package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {
  @TempDir Path dir;

  @Test
  void processOfThisDirectoryIsEnded() throws Exception {
    ElasticsearchFolder folder = new ElasticsearchFolder(dir);
    Process process = sleeper("@" + folder.jvmOptions());
    Files.writeString(folder.pidFile(), process.pid() + "\n");

    Leftover.remove(folder);

    assertThat(process.isAlive()).isFalse();
    assertThat(folder.pidFile()).doesNotExist();
  }

  @Test
  void processOfAnotherDirectoryWithTheSamePidIsLeftAlone() throws Exception {
    ElasticsearchFolder folder = new ElasticsearchFolder(dir);
    Process process = sleeper("@/elsewhere/elasticsearch.jvm");
    Files.writeString(folder.pidFile(), Long.toString(process.pid()));

    Leftover.remove(folder);

    assertThat(process.isAlive()).isTrue();
    assertThat(folder.pidFile()).doesNotExist();
    process.destroyForcibly();
  }

  @Test
  void pidFileThatIsCutOffIsDeleted() throws Exception {
    ElasticsearchFolder folder = new ElasticsearchFolder(dir);
    Files.writeString(folder.pidFile(), "");

    Leftover.remove(folder);

    assertThat(folder.pidFile()).doesNotExist();
  }

  private static Process sleeper(String argument) throws Exception {
    return new ProcessBuilder("sh", "-c", "read line; exit", "sh", argument).start();
  }
}
