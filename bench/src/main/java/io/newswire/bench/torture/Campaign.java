package io.newswire.bench.torture;

import io.newswire.bench.BenchException;
import io.newswire.bench.torture.check.AlertReceiver;
import io.newswire.bench.torture.check.Checker;
import io.newswire.bench.torture.check.Violation;
import io.newswire.bench.torture.fault.Fault;
import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.FaultPlan;
import io.newswire.bench.torture.fault.FaultRunner;
import io.newswire.bench.torture.fault.Injection;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.bench.torture.load.Load;
import io.newswire.bench.torture.process.Layout;
import io.newswire.bench.torture.process.LayoutKind;
import io.newswire.bench.torture.process.PortRange;
import io.newswire.bench.torture.process.ServiceSettings;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Faults under load with the processes of one layout, in rounds. After each round the faults end,
 * the load rests, and everything that was acknowledged is looked for.
 */
final class Campaign implements AutoCloseable {
  private static final int RECEIVER_SEED = 11;

  private final TortureSettings settings;
  private final Consumer<String> progress;
  private final CampaignFolder folder;
  private final AlertReceiver receiver;
  private final LayoutKind kind;
  private final Layout layout;
  private final Ledger ledger = new Ledger();
  private boolean closed;

  /** Starts no process, but holds a folder and ports. */
  Campaign(
      NewswireConfig given,
      TortureSettings settings,
      LayoutKind kind,
      String mainClass,
      Consumer<String> progress)
      throws IOException {
    this.settings = settings;
    this.progress = progress;
    this.kind = kind;
    PortRange ports = new PortRange(settings.port());
    folder = CampaignFolder.in(given.dataDir(), settings.keep());
    receiver = AlertReceiver.start(ports.next(), settings.seed() + RECEIVER_SEED);
    layout =
        kind.make(ServiceSettings.of(folder.path(), mainClass, receiver.url()), ports, progress);
  }

  /** Makes faults for that long, checks take more time; ends early if something is wrong. */
  CampaignReport run(Duration duration) throws IOException, InterruptedException {
    progress.accept("starts %s in %s".formatted(kind.code(), folder.path()));
    layout.start();
    long rounds = Math.max(1, -Math.floorDiv(-duration.toMillis(), settings.round().toMillis()));
    List<Violation> violations = List.of();
    Duration slowest = Duration.ZERO;
    try (FaultRunner faults = new FaultRunner(injections(), folder.path().resolve("faults.log"));
        Checker checker = new Checker(layout.config(), ledger, receiver, layout::clockChanges);
        Load load =
            new Load(
                layout.config(),
                layout.http(),
                ledger,
                settings.seed(),
                settings.rate(),
                settings.round())) {
      for (int round = 1; violations.isEmpty() && round <= rounds; round++) {
        load.resume();
        faults.run(plan(round, duration.dividedBy(rounds)));
        // The last round is checked when all articles that were begun are complete.
        if (round < rounds) {
          load.pause();
        } else {
          load.finish();
        }
        Instant quiet = Instant.now();
        violations = checker.await(progress);
        Duration recovery = Duration.between(quiet, Instant.now());
        slowest = recovery.compareTo(slowest) > 0 ? recovery : slowest;
        progress.accept(
            "round %d: %,d faults, %s, %s after %d s"
                .formatted(
                    round,
                    faults.made().size(),
                    checker.counts().summary(),
                    violations.isEmpty() ? "all found" : violations.size() + " WRONG",
                    recovery.toSeconds()));
      }
      return new CampaignReport(
          kind.code(),
          settings.seed(),
          duration,
          faults.made(),
          new TreeMap<>(layout.ends()),
          checker.counts(),
          slowest,
          violations,
          ArticleReport.of(violations, ledger, layout.config()));
    }
  }

  private SortedMap<FaultKind, Map<String, Injection>> injections() {
    SortedMap<FaultKind, Map<String, Injection>> chosen = layout.injections();
    chosen.keySet().retainAll(settings.faults());
    if (chosen.isEmpty()) {
      throw new BenchException(
          "no fault of %s can be made with --layout %s".formatted(settings.faults(), kind.code()));
    }
    return chosen;
  }

  private List<Fault> plan(int round, Duration length) {
    SortedMap<FaultKind, List<String>> targets = new TreeMap<>();
    injections().forEach((kind, all) -> targets.put(kind, new ArrayList<>(all.keySet())));
    return FaultPlan.of(settings.seed() * 1_000 + round, length, settings.gap(), targets);
  }

  /** Kills all processes and deletes the folder; also called when this process is interrupted. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      layout.close();
    } catch (IOException e) {
      System.err.println("newswire: a process may be left behind: " + e);
    }
    receiver.close();
    folder.close();
  }
}
