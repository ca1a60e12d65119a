package io.newswire.launcher.cli.ops;

import io.newswire.bench.torture.CampaignReport;
import io.newswire.bench.torture.Torture;
import io.newswire.bench.torture.TortureSettings;
import io.newswire.bench.torture.TortureTable;
import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.process.LayoutKind;
import io.newswire.launcher.cli.CommandContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "torture",
    description = {
      "Break a Newswire of its own on purpose, and look whether anything is lost.",
      "Kills and stops processes, cuts, slows and silences connections, and lets instances join"
          + " and leave, sets clocks, while articles are pushed; then looks for everything that was"
          + " acknowledged: articles, quotes, alerts, deliveries, rejected documents."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Uses services, ports and data of its own, in a temporary folder of data.dir,",
      "with default settings, 3 GB of memory or more and all processors. As root it",
      "mounts a file of 8 GB as the disk of the broker. docs/guarantees.md says what is",
      "checked. The same seed makes the same plan of faults. Exit code 1 if something",
      "was lost, doubled, reordered or resurrected.",
      "Faults: kill, stop, away, silent, cut, slow, rebalance, replay, disk, clock;",
      "clock needs the library of faketime (Debian: apt-get install faketime).",
      "Examples:",
      "  newswire torture",
      "  newswire torture --minutes 120 --seed 7",
      "  newswire torture --seed 1,2,3 --json > reports.json",
      "  newswire torture --layout up --faults kill,stop --keep"
    })
public final class TortureCommand implements Callable<Integer> {
  @Mixin private CommandContext context;
  @Spec private CommandSpec spec;

  @Option(
      names = "--minutes",
      defaultValue = "10",
      paramLabel = "M",
      description = "How long faults are made (${DEFAULT-VALUE}). The checks take longer.")
  private int minutes;

  @Option(
      names = "--round",
      defaultValue = "90",
      paramLabel = "S",
      description = "Seconds of faults, at most, before all is checked (${DEFAULT-VALUE}).")
  private int round;

  @Option(
      names = "--gap",
      defaultValue = "4",
      paramLabel = "S",
      description = "Mean seconds from one fault to the next (${DEFAULT-VALUE}).")
  private int gap;

  @Option(
      names = "--seed",
      split = ",",
      paramLabel = "N",
      description =
          "Repeats the plan of an earlier run; any if not given. It is printed. With several, a"
              + " run for each, until something is wrong.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "KIND",
      description = "Only these kinds of faults, with commas between; all if not given.")
  private Set<FaultKind> faults = EnumSet.allOf(FaultKind.class);

  @Option(
      names = "--layout",
      split = ",",
      paramLabel = "LAYOUT",
      description =
          "separate: each service a process; up: all in one. One after the other if not given.")
  private Set<LayoutKind> layouts = EnumSet.allOf(LayoutKind.class);

  @Option(
      names = "--rate",
      defaultValue = "30",
      paramLabel = "N",
      description = "Documents pushed a second, at most (${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--port",
      defaultValue = "18180",
      paramLabel = "PORT",
      description = "The first of the ports that are tried (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--keep", description = "Leave the folder with data and logs behind.")
  private boolean keep;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (IntStream.of(minutes, round, gap, rate, port).anyMatch(number -> number < 1)) {
      throw context.wrongUse("--minutes, --round, --gap, --rate and --port must be 1 or more");
    }
    List<CampaignReport> reports = new ArrayList<>();
    for (long seed : seeds.isEmpty() ? List.of(anySeed()) : seeds) {
      reports.addAll(run(seed));
      if (!allHold(reports)) {
        break;
      }
    }
    if (json) {
      context.json(reports);
    } else {
      new TortureTable(context.out()).summary(reports);
    }
    return allHold(reports) ? 0 : 1;
  }

  private static long anySeed() {
    return ThreadLocalRandom.current().nextInt(1_000_000);
  }

  private static boolean allHold(List<CampaignReport> reports) {
    return reports.stream().allMatch(report -> report.violations().isEmpty());
  }

  /** Each is printed as soon as it has ended: hours may follow. */
  private List<CampaignReport> run(long seed) throws IOException {
    report("seed " + seed);
    List<CampaignReport> reports =
        Torture.run(
            context.config(),
            new TortureSettings(
                Duration.ofMinutes(minutes),
                Duration.ofSeconds(round),
                Duration.ofSeconds(gap),
                seed,
                faults,
                layouts,
                rate,
                port,
                keep),
            spec.root().userObject().getClass().getName(),
            this::report);
    if (!json) {
      reports.forEach(new TortureTable(context.out())::print);
    }
    return reports;
  }

  private void report(String line) {
    PrintWriter err = context.err();
    err.println("newswire: " + line);
    err.flush();
  }
}
