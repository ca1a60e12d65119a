package io.newswire.model.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.junit.jupiter.api.Test;

/** Holds {@code config/newswire.properties} to {@link ConfigKeys}. */
class ConfigFileTest {
  private static final Path FILE = Path.of("../config/newswire.properties");

  /** A setting, commented out or not. */
  private static final Pattern SETTING = Pattern.compile("#?([a-z][a-z.]*)=(.*)");

  /** Keys with these prefixes are examples. */
  private static final List<String> FREE =
      List.of(ConfigKeys.KAFKA_PREFIX, ConfigKeys.DESTINATIONS_PREFIX);

  @Test
  void namesEveryKeyThatThereIs() throws IOException {
    assertThat(entries().keySet())
        .containsExactlyInAnyOrderElementsOf(ConfigKeys.DEFINITION.names());
  }

  @Test
  void documentsEachKeyAndShowsItsDefault() throws IOException {
    Map<String, Entry> entries = entries();

    for (ConfigKey key : ConfigKeys.DEFINITION.configKeys().values()) {
      Entry entry = entries.get(key.name);
      assertThat(entry.documentation()).as("comment on %s", key.name).isNotBlank();
      assertThat(entry.value()).as(key.name).isEqualTo(defaultOf(key));
    }
  }

  private record Entry(String value, String documentation) {}

  private static String defaultOf(ConfigKey key) {
    return key.type == ConfigDef.Type.PASSWORD ? "" : Objects.toString(key.defaultValue);
  }

  /** By key; the comment right above a setting is its documentation. */
  private static Map<String, Entry> entries() throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    StringBuilder comment = new StringBuilder();
    for (String line : Files.readAllLines(FILE)) {
      Matcher setting = SETTING.matcher(line);
      if (setting.matches()) {
        if (ConfigKeys.DEFINITION.names().contains(setting.group(1))
            || FREE.stream().noneMatch(setting.group(1)::startsWith)) {
          entries.put(setting.group(1), new Entry(setting.group(2), comment.toString()));
        }
        comment.setLength(0);
      } else if (line.startsWith("# ")) {
        comment.append(comment.isEmpty() ? "" : " ").append(line.substring(2));
      } else {
        comment.setLength(0);
      }
    }
    return entries;
  }
}
