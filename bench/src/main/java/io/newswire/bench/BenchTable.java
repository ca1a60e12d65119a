package io.newswire.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a report as a table. */
public final class BenchTable {
  private static final Map<String, String> ARRIVALS =
      Map.of(
          "raw", "on news.raw",
          "article", "on news.articles",
          "enriched", "on news.enriched",
          "alert", "on news.alerts, the first of it",
          "searchable", "searchable");

  private static final Map<String, String> STAGES =
      Map.of("article", "extraction", "enriched", "enrichment", "searchable", "the index");

  private final PrintWriter out;

  public BenchTable(PrintWriter out) {
    this.out = out;
  }

  public void print(BenchReport report) {
    line("%d processors, load %.1f before the run", report.processors(), report.loadBefore());
    steady(report.steady());
    utilisation(report);
    cpu("at this rate", report.steady().cpu());
    line("");
    line("%-34s %12s", "articles a second", "");
    rate("extraction alone", report.extract());
    rate("enrichment alone", report.enrich());
    if (report.index() != null) {
      index(report.index());
    }
    rate("all stages together", report.together());
    if (report.rules() > 0) {
      line("  %-32s %,12d", "alert rules in the enrichment", report.rules());
    }
    if (report.plainKafka() != null) {
      rate("plain Kafka, written and read", report.plainKafka());
    }
    if (report.urgent() != null) {
      urgent(report.urgent());
    }
    if (report.search() != null) {
      search(report.search());
    }
    cpu("of enrichment alone", report.enrichCpu());
    line("");
    line("%-34s %12s %9s", "memory, MB", "now", "peak");
    for (ProcessMemory memory : report.memory()) {
      line("  %-32s %12s %9s", memory.process(), known(memory.now()), known(memory.peak()));
    }
    out.flush();
  }

  private void steady(SteadyLatencies steady) {
    line("");
    line(
        "%d articles pushed, %.1f a second (%.0f wanted)%s",
        steady.articles(),
        steady.pushedPerSecond(),
        steady.wantedPerSecond(),
        (steady.alerts() == 0 ? "" : String.format(Locale.ROOT, "; %,d alerts", steady.alerts()))
            + (steady.missing() == 0 ? "" : "; " + steady.missing() + " could not be searched"));
    line("%-34s %12s %9s %9s %9s", "milliseconds until it was", "p50", "p90", "p99", "max");
    times(steady.milliseconds());
  }

  private void times(Map<String, Percentiles> milliseconds) {
    milliseconds.forEach(
        (arrival, times) ->
            line(
                "  %-32s %,12.0f %,9.0f %,9.0f %,9.0f",
                ARRIVALS.get(arrival), times.p50(), times.p90(), times.p99(), times.max()));
  }

  /** The rate as a share of what each stage does alone, and which stages do not keep up. */
  private void utilisation(BenchReport report) {
    SteadyLatencies steady = report.steady();
    Map<String, Double> alone = new LinkedHashMap<>();
    alone.put("extraction", report.extract().perSecond());
    alone.put("enrichment", report.enrich().perSecond());
    if (report.index() != null) {
      alone.put("index", IndexRounds.median(report.index().stagePerSecond()));
    }
    alone.put("all together", report.together().perSecond());
    String shares =
        alone.entrySet().stream()
            .map(
                stage ->
                    "%s %.0f %%"
                        .formatted(
                            stage.getKey(), 100 * steady.pushedPerSecond() / stage.getValue()))
            .collect(Collectors.joining(", "));
    line("  utilisation at this rate: %s", shares);
    STAGES.forEach(
        (arrival, stage) -> {
          ArrivalRate rate = steady.arrivals().get(arrival);
          if (rate.saturated()) {
            line(
                "  SATURATED: %s does %.1f of %.1f articles a second; the times above are its"
                    + " queue",
                stage, rate.arrivedPerSecond(), rate.pushedPerSecond());
          }
        });
  }

  private void cpu(String what, CpuUse use) {
    line("");
    line("%-34s %12s %11s", "CPU " + what, "processors", "ms/article");
    use.cpuSeconds()
        .keySet()
        .forEach(
            part ->
                line(
                    "  %-32s %12.2f %11.2f",
                    part, use.processors(part), use.millisecondsPerArticle(part)));
  }

  private void index(IndexRounds index) {
    rounds("index alone", index.stagePerSecond());
    rounds("plain bulk writes of the same", index.ceilingPerSecond());
    line(
        "  %-32s %,12.2f   median of the rounds' own ratios",
        "index alone / plain bulk writes", index.ratio());
  }

  private void search(SearchLoad search) {
    Percentiles times = search.milliseconds();
    line("");
    line(
        "%,d searches in %,d articles while %.1f a second are written",
        search.searches(), search.articles(), search.arrivedPerSecond());
    line(
        "  %-32s %,12.0f %,9.0f %,9.0f %,9.0f",
        "milliseconds until the answer", times.p50(), times.p90(), times.p99(), times.max());
  }

  private void urgent(UrgentLatencies urgent) {
    line("");
    line(
        "urgent articles while others wait, first %,d, at last %,d",
        urgent.waiting(), urgent.stillWaiting());
    times(urgent.milliseconds());
  }

  private void rate(String what, Rate rate) {
    line("  %-32s %,12.0f   of %,d", what, rate.perSecond(), rate.count());
  }

  private void rounds(String what, List<Double> rates) {
    String all =
        rates.stream()
            .map(rate -> String.format(Locale.ROOT, "%,.0f", rate))
            .collect(Collectors.joining(", "));
    line("  %-32s %,12.0f   median of %s", what, IndexRounds.median(rates), all);
  }

  private static String known(Long megabytes) {
    return megabytes == null ? "unknown" : String.format(Locale.ROOT, "%,d", megabytes);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
