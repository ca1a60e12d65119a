package io.newswire.admin.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NameTakenException;
import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@link RuleStore#save} would say of a rule, field by field.
 *
 * @param id that a new rule would get; null if it has none yet
 * @param problems why it cannot be saved; empty if it can
 * @param remarks advice for its author
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleCheck(String id, List<Problem> problems, List<String> remarks) {
  private static final String UNNAMED = "unnamed";
  private static final Pattern COLUMN = Pattern.compile("column (\\d+)");

  /**
   * Something wrong.
   *
   * @param field of the rule; null if it is not known
   * @param column of the field's text, from 1; null if it is not known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Problem(String field, Integer column, String problem) {
    static Problem of(String field, String problem) {
      Matcher column = COLUMN.matcher(problem);
      return new Problem(field, column.find() ? Integer.valueOf(column.group(1)) : null, problem);
    }
  }

  /**
   * Checks a rule as somebody writes it, in JSON; stores nothing.
   *
   * @param id of the rule that is changed; null for a new one
   * @throws io.newswire.admin.KafkaUnavailableException if the names of the other rules cannot be
   *     read
   */
  public static RuleCheck of(String json, String id, RuleStore store) {
    List<Problem> problems = new ArrayList<>();
    AlertRule rule;
    try {
      Map<String, Object> given = RuleFields.given(json);
      boolean isNamed = given.get(RuleFields.NAME) instanceof String name && !name.isBlank();
      if (!isNamed) {
        problems.add(Problem.of(RuleFields.NAME, "the rule has no name; give it one"));
        given.put(RuleFields.NAME, UNNAMED);
      }
      rule = RuleFields.read(given);
    } catch (InvalidInputException e) {
      problems.add(Problem.of(e.field(), e.getMessage()));
      return new RuleCheck(null, problems, List.of());
    }
    String itsId = id;
    if (problems.isEmpty()) {
      try {
        itsId = id == null ? RuleNames.idOf(rule.name()) : id;
        store.requireFree(rule.withId(itsId), id == null);
      } catch (InvalidInputException | NameTakenException e) {
        problems.add(Problem.of(RuleFields.NAME, e.getMessage()));
      }
    }
    AlertRule named = rule.withId(Optional.ofNullable(itsId).orElse(UNNAMED));
    StoredRule query = store.examine(named.withDestinations(List.of()).withDigest(null));
    StoredRule whole = store.examine(named);
    if (query.problem() != null) {
      problems.add(Problem.of("query", query.problem()));
    } else if (whole.problem() != null) {
      problems.add(Problem.of("destinations", whole.problem()));
    }
    return new RuleCheck(itsId, problems, whole.remarks());
  }
}
