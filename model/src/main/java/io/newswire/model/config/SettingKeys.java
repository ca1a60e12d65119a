package io.newswire.model.config;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;

/** Which keys a configuration may have, and which of their values keep their variables. */
final class SettingKeys {
  private SettingKeys() {}

  /**
   * @return the same settings
   * @throws ConfigException that names the keys that are unknown, and those that there are
   */
  static Map<String, ?> checkKnown(Map<String, ?> settings) {
    TreeSet<String> unknown =
        settings.keySet().stream()
            .filter(key -> !key.startsWith(ConfigKeys.KAFKA_PREFIX))
            .filter(key -> !key.startsWith(ConfigKeys.DESTINATIONS_PREFIX))
            .filter(key -> !ConfigKeys.DEFINITION.names().contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unknown.isEmpty()) {
      throw new ConfigException(
          "Unknown key "
              + String.join(", ", unknown)
              + ". Known keys are: "
              + String.join(", ", new TreeSet<>(ConfigKeys.DEFINITION.names()))
              + ", kafka.* for the Kafka clients, and destinations.* for alerts.");
    }
    return settings;
  }

  /**
   * Those of destinations: their secrets are looked up where they are used, so that a process that
   * only names a destination needs none.
   */
  static boolean keepsVariables(String key) {
    return key.startsWith(ConfigKeys.DESTINATIONS_PREFIX)
        || key.equals(ConfigKeys.DELIVER_WEBHOOK_SECRET);
  }
}
