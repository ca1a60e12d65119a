package io.newswire.launcher.cli.alerts;

import io.newswire.admin.alerts.FoldedAlert;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.text.CountText;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints alerts for people, or as JSON. */
public final class AlertOutput {
  private final PrintWriter out;
  private final SearchOutput output;

  public AlertOutput(PrintWriter out) {
    this.out = out;
    output = new SearchOutput(out);
  }

  public void json(Object value) {
    output.json(value);
    out.flush();
  }

  public void alert(Alert alert) {
    alert(new FoldedAlert(alert, List.of()));
  }

  /** Prints an alert, and how many outlets have the same text or story. */
  void alert(FoldedAlert folded) {
    Alert alert = folded.alert();
    output.line(
        "", SearchOutput.bold(alert.ruleName()) + " · " + SearchOutput.second(alert.changedAt()));
    state(alert).forEach(line -> output.line("  ", SearchOutput.bold(line)));
    output.line("  ", alert.title() == null ? "(no title)" : alert.title());
    output.facts(alert.source(), SearchOutput.time(alert.publishedAt()));
    output.address(alert.url());
    List<String> outlets = folded.outlets();
    output.names("  also at " + CountText.of(outlets.size(), "outlet") + ": ", outlets);
    if (alert.volume() != null && !alert.volume().articles().isEmpty()) {
      output.line("  ", alert.volume().inWords());
    }
    output.names(
        "  the same text, not withdrawn: ",
        alert.copies().stream()
            .map(copy -> copy.source() == null ? copy.articleId() : copy.source())
            .distinct()
            .toList());
    alert.changes().forEach(it -> output.line("  changed ", it.inWords()));
    alert.snippets().forEach(it -> output.snippet(it.text(), it.spans()));
    String to =
        alert.destinations().stream()
            .map(RedactedDestination::of)
            .collect(Collectors.joining(", "));
    output.facts(
        to.isEmpty() ? null : "to " + to,
        alert.throttled() == 0 ? null : alert.throttled() + " more within the throttle");
    output.facts("id " + alert.id());
    out.println();
    out.flush();
  }

  private static List<String> state(Alert alert) {
    List<String> state = new ArrayList<>();
    if (alert.kind() == AlertKind.RECALL) {
      state.add("RECALLED: " + alert.reason());
    }
    if (alert.embargoedUntil() != null && alert.embargoedUntil().isAfter(Instant.now())) {
      state.add("EMBARGOED until " + SearchOutput.time(alert.embargoedUntil()));
    }
    if ("snoozed".equals(alert.reason())) {
      state.add("snoozed: not sent");
    }
    if (Alert.MUTED.equals(alert.reason())) {
      state.add("muted by '" + alert.mutedBy() + "': not sent");
    }
    if (alert.held()) {
      state.add("held until the embargo ends: not sent");
    }
    if (Alert.COPY.equals(alert.reason())) {
      state.add("the rule has fired for this text: not sent");
    }
    if (Alert.SAME_STORY.equals(alert.reason())) {
      state.add("the rule has fired for this story: not sent");
    }
    return state;
  }

  void deliveries(List<DeliveryReport> deliveries) {
    if (deliveries.isEmpty()) {
      out.println("Not sent to anybody.");
    }
    for (DeliveryReport report : deliveries) {
      output.line(
          "%-9s  ".formatted(report.state().code()),
          SearchOutput.second(report.at()) + "  " + report.destination());
      output.line(
          " ".repeat(11),
          report.kind().code()
              + " · "
              + CountText.of(report.attempts(), "attempt")
              + (report.detail() == null ? "" : " · " + report.detail()));
    }
    out.flush();
  }
}
