package io.newswire.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NewswireHome;
import io.newswire.launcher.Newswire;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class ConfigOptionsTest {
  @TempDir private Path dir;

  @Test
  void theCommandLineWinsOverTheFile() throws IOException {
    Path file =
        Files.writeString(dir.resolve("my.properties"), "ingest.threads=7\ntopics.partitions=12\n");

    NewswireConfig config =
        load("--config", file.toString(), "--set", "ingest.threads=3", "--set", "enrich.threads=5");

    assertThat(config.ingestThreads()).isEqualTo(3);
    assertThat(config.enrichThreads()).isEqualTo(5);
    assertThat(config.topicPartitions()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules list --config %s --set ingest.threads=3 --set enrich.threads=5",
        "rules --config %s --set ingest.threads=3 list --set enrich.threads=5",
        "--config %s --set ingest.threads=3 --set enrich.threads=5 rules list",
        "--set ingest.threads=2 --set enrich.threads=5 rules list --set ingest.threads=3 --config=%s",
        "--config=%s --set=ingest.threads=3 rules --set=enrich.threads=5",
      })
  void theOptionsMayStandBeforeTheCommandAndBehindIt(String line) throws IOException {
    Path file =
        Files.writeString(dir.resolve("my.properties"), "ingest.threads=7\ntopics.partitions=12\n");
    String[] args = line.formatted(file).split(" ");
    CommandLine newswire = Newswire.commandLine(args);

    ParseResult parsed = newswire.parseArgs(args);
    NewswireConfig config = ConfigOptions.of(parsed.subcommand().commandSpec()).load();

    assertThat(newswire.getSubcommands()).containsOnlyKeys("rules");
    assertThat(config.ingestThreads()).isEqualTo(3);
    assertThat(config.enrichThreads()).isEqualTo(5);
    assertThat(config.topicPartitions()).isEqualTo(12);
  }

  @Test
  void aRelativeFolderIsTakenFromNewswiresOwn() {
    assertThat(load("--set", "data.dir=elsewhere").dataDir())
        .isEqualTo(NewswireHome.path().resolve("elsewhere"));
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatThrownBy(() -> load("--set", "ingest.thread=3"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("ingest.thread")
        .hasMessageContaining("ingest.threads");
  }

  @Test
  void aWrongValueIsNamedWithWhatIsAllowed() {
    assertThatThrownBy(() -> load("--set", "topics.partitions=many"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("topics.partitions")
        .hasMessageContaining("many");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> load("--config", "nowhere.properties"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("nowhere.properties");
  }

  private static NewswireConfig load(String... args) {
    return CommandLine.populateCommand(new ConfigOptions(), args).load();
  }
}
