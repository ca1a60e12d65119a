package io.newswire.admin.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.newswire.admin.DurationFormat;
import io.newswire.admin.InvalidInputException;
import io.newswire.model.Json;
import io.newswire.model.alert.AlertRule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads rules as people write them in YAML or JSON: the fields of {@link AlertRule}, where {@code
 * throttle} may be {@code 1h} and {@code digest} may be {@code 08:00 Europe/Vienna}.
 */
public final class RuleFields {
  /** The fields that the store sets itself. */
  static final List<String> NOT_KEPT = List.of("version", "updatedAt");

  static final String NAME = "name";
  static final String THROTTLE = "throttle";
  static final String DIGEST = "digest";
  private static final List<String> KNOWN =
      Arrays.stream(AlertRule.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private RuleFields() {}

  /**
   * Reads a rule in JSON: its fields, or a {@link StoredRule} as it is printed.
   *
   * @throws InvalidInputException if it is not JSON, and as {@link #read(Map)}
   */
  public static AlertRule read(String json) {
    return read(given(json));
  }

  /**
   * The fields as they are given.
   *
   * @throws InvalidInputException if it is not JSON of fields
   */
  @SuppressWarnings("unchecked")
  static Map<String, Object> given(String json) {
    try {
      Map<String, Object> given =
          Json.MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
      if (given == null) {
        throw new InvalidInputException("no rule is given");
      }
      return given.get("rule") instanceof Map<?, ?> rule ? (Map<String, Object>) rule : given;
    } catch (JsonProcessingException e) {
      throw new InvalidInputException("no JSON of a rule: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads the fields of a rule. The query is not checked.
   *
   * @return the rule; its id is null if none is given
   * @throws InvalidInputException if a field is unknown, a value is not one of its field, or there
   *     is no name
   */
  public static AlertRule read(Map<String, Object> given) {
    Map<String, Object> fields = new LinkedHashMap<>(given);
    for (String field : fields.keySet()) {
      if (!KNOWN.contains(field)) {
        throw InvalidInputException.ofField(
            field, "unknown field '" + field + "'; there are " + String.join(", ", KNOWN), null);
      }
    }
    fields.keySet().removeAll(NOT_KEPT);
    if (fields.get(THROTTLE) instanceof String throttle && !throttle.startsWith("P")) {
      fields.put(THROTTLE, throttle(throttle));
    }
    if (fields.get(DIGEST) instanceof String digest) {
      fields.put(DIGEST, digest(digest));
    }
    AlertRule rule = rule(fields);
    if (rule.name() == null) {
      throw InvalidInputException.ofField(
          NAME, "the rule has no name; give it the field 'name'", null);
    }
    return rule;
  }

  private static AlertRule rule(Map<String, Object> fields) {
    try {
      return Json.MAPPER.convertValue(fields, AlertRule.class);
    } catch (IllegalArgumentException e) {
      String field =
          e.getCause() instanceof JsonMappingException mapping ? Json.fieldOf(mapping) : null;
      throw InvalidInputException.ofField(field, e.getMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static String throttle(String written) {
    try {
      return DurationFormat.parse(written).toString();
    } catch (InvalidInputException e) {
      throw InvalidInputException.ofField(THROTTLE, e.getMessage(), e);
    }
  }

  private static Map<String, String> digest(String written) {
    String[] parts = written.strip().split("\\s+");
    if (parts.length != 2) {
      throw InvalidInputException.ofField(
          DIGEST, "digest '" + written + "' is not like 08:00 Europe/Vienna", null);
    }
    return Map.of("at", parts[0], "zone", parts[1]);
  }
}
