package io.newswire.launcher;

import io.newswire.deliver.destination.Shown;
import io.newswire.model.Alert;
import io.newswire.model.AlertKind;
import io.newswire.model.DeliveryReport;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts for people to read on a terminal, or as JSON. */
final class AlertOutput {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final PrintWriter out;

  AlertOutput(PrintWriter out) {
    this.out = out;
  }

  void json(Object value) {
    new Output(out).json(value);
    out.flush();
  }

  void alert(Alert alert) {
    out.println(Output.bold(alert.ruleName()) + " · " + TIME.format(alert.changedAt()));
    state(alert).forEach(line -> out.println("  " + Output.bold(line)));
    out.println("  " + (alert.title() == null ? "(no title)" : alert.title()));
    String from = joined(alert.source(), alert.publishedAt(), alert.url());
    if (!from.isEmpty()) {
      out.println("  " + from);
    }
    alert.snippets().forEach(it -> out.println("  … " + Output.marked(it.text(), it.spans())));
    String to = alert.destinations().stream().map(Shown::of).collect(Collectors.joining(", "));
    out.println(
        "  "
            + joined(
                to.isEmpty() ? null : "to " + to,
                alert.throttled() == 0 ? null : alert.throttled() + " more within the throttle",
                "id " + alert.id()));
    out.println();
    out.flush();
  }

  private static List<String> state(Alert alert) {
    List<String> state = new ArrayList<>();
    if (alert.kind() == AlertKind.RECALL) {
      state.add("RECALLED: " + alert.reason());
    }
    if (alert.embargoedUntil() != null && alert.embargoedUntil().isAfter(Instant.now())) {
      state.add("EMBARGOED until " + Output.time(alert.embargoedUntil()));
    }
    if ("snoozed".equals(alert.reason())) {
      state.add("snoozed: nobody was told");
    }
    return state;
  }

  void deliveries(List<DeliveryReport> deliveries) {
    if (deliveries.isEmpty()) {
      out.println("Told nobody.");
    }
    for (DeliveryReport report : deliveries) {
      out.printf(
          Locale.ROOT,
          "%-9s  %s  %s%n           %s%n",
          report.state().code(),
          TIME.format(report.at()),
          report.destination(),
          joined(
              report.kind().code(),
              report.attempts() + (report.attempts() == 1 ? " attempt" : " attempts"),
              report.detail()));
    }
    out.flush();
  }

  private static String joined(Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }
}
