package io.newswire.bench.torture;

import io.newswire.bench.torture.check.CheckedCounts;
import io.newswire.bench.torture.check.Violation.Kind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints a report as a table. */
public final class TortureTable {
  private static final int MOST_VIOLATIONS = 20;
  private static final List<String> SUBJECTS =
      List.of("article", "quote", "alert", "delivery", "rejected", "record", "service");

  private final PrintWriter out;

  public TortureTable(PrintWriter out) {
    this.out = out;
  }

  public void print(CampaignReport report) {
    CheckedCounts counts = report.counts();
    line("%s, seed %d, %d min", report.layout(), report.seed(), report.duration().toMinutes());
    line("");
    line("%-28s %8s %8s %9s", "fault", "times", "seconds", "not made");
    report
        .faultCounts()
        .forEach(
            (name, count) ->
                line(
                    "  %-26s %8d %8d %9d",
                    name, count.count(), count.lasted().toSeconds(), count.notMade()));
    line("  %-26s %8d", "all", report.faults().size());
    report.ends().forEach((name, times) -> line("  %s ended by itself %d times", name, times));
    line("");
    line("%,12d articles, %,d of them visible at the end", counts.articles(), counts.visible());
    if (counts.unordered() > 0) {
      line("%,12d of them withdrawn while a clock was set, and not compared", counts.unordered());
    }
    line("%,12d versions, kills and repetitions were acknowledged", counts.acknowledgements());
    line("%,12d revisions on news.enriched", counts.revisions());
    line("%,12d alerts", counts.alerts());
    line(
        "%,12d deliveries, %,d of them repeated, from %,d earlier ones on",
        counts.deliveries(), counts.repeated(), counts.rewinds());
    line("%,12d documents rejected", counts.rejected());
    line("%,12d s until all was found, at most", report.slowestRecovery().toSeconds());
    line("");
    line("%-12s %8s %8s %9s %11s %8s", "", "lost", "doubled", "reordered", "resurrected", "wrong");
    SUBJECTS.forEach(subject -> row(report, subject));
    report.violations().stream().limit(MOST_VIOLATIONS).forEach(it -> line("  %s", it));
    report.articleReports().forEach(line -> line("%s", line));
    if (!report.violations().isEmpty()) {
      line("--seed %d --keep repeats it, and keeps the logs of all processes", report.seed());
    }
    line("");
    out.flush();
  }

  /** Prints a row for each report, as a table in Markdown. */
  public void summary(List<CampaignReport> reports) {
    line("%s", CampaignReport.SUMMARY_HEAD);
    reports.forEach(report -> line("%s", report.summary()));
    out.flush();
  }

  private void row(CampaignReport report, String subject) {
    line(
        "  %-10s %8d %8d %9d %11d %8d",
        subject,
        count(report, subject, Kind.LOST),
        count(report, subject, Kind.DOUBLED),
        count(report, subject, Kind.REORDERED),
        count(report, subject, Kind.RESURRECTED),
        count(report, subject, Kind.WRONG));
  }

  private static long count(CampaignReport report, String subject, Kind kind) {
    return report.violations().stream()
        .filter(it -> it.subject().equals(subject) && it.kind() == kind)
        .count();
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
