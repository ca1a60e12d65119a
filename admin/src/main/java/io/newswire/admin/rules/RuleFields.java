package io.newswire.admin.rules;

import io.newswire.admin.AdminException;
import io.newswire.admin.DurationFormat;
import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as people write it in YAML or JSON: the fields of {@link AlertRule}, where {@code
 * throttle} may be {@code 1h} and {@code digest} may be {@code 08:00 Europe/Vienna}.
 */
public final class RuleFields {
  /** What the service counts itself. */
  static final List<String> NOT_KEPT = List.of("version", "updatedAt");

  static final String THROTTLE = "throttle";
  static final String DIGEST = "digest";
  private static final List<String> KNOWN =
      Arrays.stream(AlertRule.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private RuleFields() {}

  /**
   * Reads it; whether its query can be used is not looked at. Its id may be null.
   *
   * @throws AdminException if a field is unknown, or there is no name
   * @throws IllegalArgumentException if a value is none of its field
   */
  public static AlertRule read(Map<String, Object> given) {
    Map<String, Object> fields = new LinkedHashMap<>(given);
    for (String field : fields.keySet()) {
      if (!KNOWN.contains(field)) {
        throw new AdminException(
            "unknown field '" + field + "'; there are " + String.join(", ", KNOWN));
      }
    }
    fields.keySet().removeAll(NOT_KEPT);
    if (fields.get(THROTTLE) instanceof String throttle && !throttle.startsWith("P")) {
      fields.put(THROTTLE, DurationFormat.parse(throttle).toString());
    }
    if (fields.get(DIGEST) instanceof String digest) {
      fields.put(DIGEST, digest(digest));
    }
    AlertRule rule = Json.MAPPER.convertValue(fields, AlertRule.class);
    if (rule.name() == null) {
      throw new AdminException("it has no name; give it the field 'name'");
    }
    return rule;
  }

  private static Map<String, String> digest(String written) {
    String[] parts = written.strip().split("\\s+");
    if (parts.length != 2) {
      throw new AdminException("digest '" + written + "' is not like 08:00 Europe/Vienna");
    }
    return Map.of("at", parts[0], "zone", parts[1]);
  }
}
