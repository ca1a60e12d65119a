package io.newswire.admin.alerts;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An alert with its copies: the matches of the same rule that nobody was notified of, because their
 * articles print the same text.
 */
public record FoldedAlert(Alert alert, List<Alert> copies) {
  private record Family(String ruleId, String familyId) {
    static Family of(Alert alert) {
      return new Family(alert.ruleId(), alert.familyId());
    }
  }

  public FoldedAlert {
    copies = List.copyOf(copies);
  }

  /**
   * Folds copies into the first other match of their rule and family. A copy without such a match
   * in the list stays; so does the order.
   */
  public static List<FoldedAlert> fold(List<Alert> alerts) {
    Map<Family, Alert> firsts = new HashMap<>();
    Map<Family, List<Alert>> copies = new HashMap<>();
    for (Alert alert : alerts) {
      if (isCopy(alert)) {
        copies.computeIfAbsent(Family.of(alert), family -> new ArrayList<>()).add(alert);
      } else if (isInFamily(alert)) {
        firsts.putIfAbsent(Family.of(alert), alert);
      }
    }
    List<FoldedAlert> folded = new ArrayList<>();
    for (Alert alert : alerts) {
      Family family = Family.of(alert);
      if (alert == firsts.get(family)) {
        folded.add(new FoldedAlert(alert, copies.getOrDefault(family, List.of())));
      } else if (!isCopy(alert) || !firsts.containsKey(family)) {
        folded.add(new FoldedAlert(alert, List.of()));
      }
    }
    return folded;
  }

  private static boolean isInFamily(Alert alert) {
    return alert.kind() == AlertKind.MATCH && alert.familyId() != null;
  }

  private static boolean isCopy(Alert alert) {
    return isInFamily(alert) && Alert.COPY.equals(alert.reason());
  }

  /** The sources of the copies, each once. */
  public List<String> outlets() {
    return copies.stream().map(Alert::source).filter(Objects::nonNull).distinct().toList();
  }
}
