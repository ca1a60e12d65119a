package io.newswire.admin.rules;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NameTakenException;
import io.newswire.model.alert.AlertRule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names of rules, which are unique in any case, and the ids made of them. */
public final class RuleNames {
  /** The parts of paths of the HTTP API that stand where an id does. */
  private static final Set<String> RESERVED =
      Set.of("new", "check", "preview", "export", "import", "mutes");

  private RuleNames() {}

  /**
   * Makes the id of a new rule: its name in small letters and digits, such as {@code
   * harbour-fraud}.
   *
   * @throws InvalidInputException if the name has neither letter nor digit
   */
  public static String idOf(String name) {
    String id =
        name.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    if (id.isEmpty()) {
      throw new InvalidInputException(
          "the name '" + name + "' has neither letter nor digit; give the rule another name");
    }
    return RESERVED.contains(id) ? id + "-rule" : id;
  }

  /**
   * Checks that no stored rule with another id has the name of one of these.
   *
   * @throws NameTakenException if one has
   */
  static void requireFree(Collection<AlertRule> rules, List<StoredRule> stored) {
    Map<String, StoredRule> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    stored.forEach(rule -> byName.put(rule.name(), rule));
    for (AlertRule rule : rules) {
      StoredRule there = byName.get(rule.name());
      if (there != null && !there.id().equals(rule.id())) {
        throw new NameTakenException(there.name(), there.id());
      }
    }
  }
}
