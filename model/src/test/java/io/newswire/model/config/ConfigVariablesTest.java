package io.newswire.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigVariablesTest {
  private static final String SECRET = "xyzzy";

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("good"), "password=" + SECRET + "\nurl=http://x:1/${env:A}$1");
    Files.writeString(folder.resolve("empty"), "");
    Files.writeString(folder.resolve("wrong"), "password=" + SECRET + "\\uXYZW");
    Files.write(folder.resolve("binary"), new byte[] {'a', '=', (byte) 0xff});
    Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
    Files.createDirectory(folder.resolve("folder"));
  }

  @Test
  void variablesAreReplacedWhereverTheyStandInAValue() {
    NewswireConfig config =
        config("kafka.sasl.jaas.config", "user=a password=${file:FOLDER/good:password} ${PATH};");

    assertThat(config.kafkaClient())
        .containsEntry("sasl.jaas.config", "user=a password=" + SECRET + " ${PATH};");
    assertThat(config("elasticsearch.username", "${env:PATH}").getString("elasticsearch.username"))
        .isEqualTo(System.getenv("PATH"));
  }

  @Test
  void whatAVariableStandsForIsTakenAsItIs() {
    NewswireConfig config = config("kafka.url", "${file:FOLDER/good:url}");

    assertThat(config.kafkaClient()).containsEntry("url", "http://x:1/${env:A}$1");
    assertThat(config.with("data.dir", "elsewhere").kafkaClient())
        .containsEntry("url", "http://x:1/${env:A}$1");
    assertThat(config.without("data.dir"::equals).kafkaClient())
        .containsEntry("url", "http://x:1/${env:A}$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${env:NEWSWIRE_TEST_NOT_SET} | environment variable NEWSWIRE_TEST_NOT_SET is not set",
        "${file:FOLDER/good:user} | good has no key user",
        "${file:FOLDER/empty:password} | empty has no key password",
        "${file:FOLDER/none:password} | there is no file",
        "${file:FOLDER/folder:password} | there is no file",
        "${file:FOLDER/wrong:password} | wrong cannot be read",
        "${file:FOLDER/binary:a} | binary cannot be read",
        "${file:FOLDER/large:password} | large has more than 1,048,576 bytes",
        "${file:FOLDER/good} | write ${file:PATH:KEY}",
        "${env:A:B} | write ${env:NAME} for an environment variable, not ${env:A:B}",
        "a ${file::password} b | write ${file:PATH:KEY}",
      })
  void aVariableThatCannotBeLookedUpIsNamedWithItsKey(String value, String reason) {
    for (String key : new String[] {"data.dir", "elasticsearch.password", "kafka.any.key"}) {
      assertThatThrownBy(() -> config(key, value))
          .isInstanceOf(ConfigException.class)
          .hasMessageStartingWith(key + ": ")
          .hasMessageContaining(reason)
          .hasMessageNotContaining(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"destinations.slack.desk.url", "deliver.webhook.secret"})
  void whoSendsNoAlertsNeedsNoSecretsOfDestinations(String key) {
    assertThat(config(key, "${env:NEWSWIRE_TEST_NOT_SET}").originals()).containsKey(key);
  }

  private NewswireConfig config(String key, String value) {
    return new NewswireConfig(Map.of(key, value.replace("FOLDER", folder.toString())));
  }
}
