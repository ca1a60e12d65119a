package io.newswire.admin.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What saving a rule would change.
 *
 * @param fields that would have another value; empty for a new rule
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleChange(String id, String name, Kind kind, List<String> fields) {
  /** Whether a rule is there. */
  public enum Kind {
    ADDED,
    CHANGED,
    UNCHANGED;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Compares two states of a rule.
   *
   * @param before null if there is none
   * @param after null if nothing would be written
   */
  static RuleChange of(AlertRule wanted, AlertRule before, AlertRule after) {
    Kind kind = after == null ? Kind.UNCHANGED : before == null ? Kind.ADDED : Kind.CHANGED;
    List<String> fields = kind == Kind.CHANGED ? differences(before, after) : List.of();
    return new RuleChange(wanted.id(), wanted.name(), kind, fields);
  }

  private static List<String> differences(AlertRule before, AlertRule after) {
    JsonNode one = Json.MAPPER.valueToTree(before);
    JsonNode other = Json.MAPPER.valueToTree(after);
    TreeSet<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    names.removeAll(RuleFields.NOT_KEPT);
    List<String> different = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(one.get(name), other.get(name))) {
        different.add(name);
      }
    }
    return different;
  }
}
