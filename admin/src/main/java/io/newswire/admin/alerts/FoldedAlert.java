package io.newswire.admin.alerts;

import io.newswire.model.Alert;
import io.newswire.model.AlertKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An alert with those of the same rule that nobody was notified of, because their articles print
 * the same text.
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

  /** Folds a list. Copies whose alert is not in it stay; the order is that of the list. */
  public static List<FoldedAlert> fold(List<Alert> alerts) {
    Map<Family, List<Alert>> copies = new HashMap<>();
    Map<Family, Alert> standing = new HashMap<>();
    for (Alert alert : alerts) {
      if (alert.kind() == AlertKind.MATCH && alert.familyId() != null) {
        if (Alert.COPY.equals(alert.reason())) {
          copies.computeIfAbsent(Family.of(alert), family -> new ArrayList<>()).add(alert);
        } else {
          standing.putIfAbsent(Family.of(alert), alert);
        }
      }
    }
    List<FoldedAlert> folded = new ArrayList<>();
    for (Alert alert : alerts) {
      Alert holder = alert.familyId() == null ? null : standing.get(Family.of(alert));
      if (alert == holder) {
        folded.add(new FoldedAlert(alert, copies.getOrDefault(Family.of(alert), List.of())));
      } else if (holder == null
          || !Alert.COPY.equals(alert.reason())
          || alert.kind() != AlertKind.MATCH) {
        folded.add(new FoldedAlert(alert, List.of()));
      }
    }
    return folded;
  }

  /** The sources of the copies, each once. */
  public List<String> outlets() {
    return copies.stream().map(Alert::source).filter(Objects::nonNull).distinct().toList();
  }
}
