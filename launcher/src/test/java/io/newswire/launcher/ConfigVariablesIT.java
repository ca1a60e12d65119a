package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigVariablesIT {
  @TempDir private Path folder;

  @Test
  void aServiceWithAVariableThatCannotBeLookedUpDoesNotStart() throws Exception {
    Path secrets = Files.writeString(folder.resolve("secrets"), "password=xyzzy");
    Path config =
        Files.writeString(
            folder.resolve("newswire.properties"),
            """
            data.dir=%s
            kafka.bootstrap.servers=127.0.0.1:1
            kafka.sasl.jaas.config=password=${file:%s:password} ${env:NEWSWIRE_TEST_NOT_SET}
            """
                .formatted(folder, secrets));

    NewswireProcess.Result result =
        NewswireProcess.run("run", "ingest", "--config", config.toString());

    assertThat(result.exit()).isNotZero();
    assertThat(result.err())
        .contains("kafka.sasl.jaas.config")
        .contains("the environment variable NEWSWIRE_TEST_NOT_SET is not set")
        .doesNotContain("xyzzy", "\tat ");
  }
}
