package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.launcher.NewswireProcess.Result;
import io.newswire.model.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five minutes of faults with each service a process; {@code -Dtorture.minutes} (of each layout),
 * {@code -Dtorture.seed} and {@code -Dtorture.layouts=separate,up} make it a longer or another one.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class TortureIT {
  private static final int MINUTES = Integer.getInteger("torture.minutes", 5);
  private static final long SEED = Long.getLong("torture.seed", 1);
  private static final String LAYOUTS = System.getProperty("torture.layouts", "separate");

  /** The checks wait as long as something still gets better. */
  private static final Duration LIMIT = Duration.ofMinutes(4L * MINUTES + 30L);

  private static final Duration SOON = Duration.ofMinutes(5);

  /** Another campaign on the machine has others; those of clients begin at 32768. */
  private static final int FIRST_PORT = 10_000 + 20 * ThreadLocalRandom.current().nextInt(1_000);

  /**
   * A full disk is a mount, which would stay if this test is killed. A clock that is set ends
   * processes, whose starts take minutes where other programs use the machine.
   */
  private static final String FAULTS =
      Stream.of(FaultKind.values())
          .filter(kind -> kind != FaultKind.DISK && kind != FaultKind.CLOCK)
          .map(FaultKind::code)
          .collect(Collectors.joining(","));

  @TempDir private Path dir;

  @Test
  void nothingThatWasAcknowledgedIsLostDoubledReorderedOrResurrected() throws Exception {
    try (NewswireProcess torture =
        torture(
            "--minutes=" + MINUTES,
            "--round=300",
            "--seed=" + SEED,
            "--layout",
            LAYOUTS,
            "--rate=5",
            "--json")) {
      Result result = torture.await(LIMIT);

      assertThat(result.exit()).as(result.out() + result.err()).isZero();
      JsonNode reports = Json.MAPPER.readTree(result.out());
      assertThat(reports).hasSize(LAYOUTS.split(",").length);
      for (JsonNode report : reports) {
        assertThat(report.get("violations")).isEmpty();
        for (String count : List.of("articles", "revisions", "alerts", "deliveries")) {
          assertThat(report.at("/counts/" + count).asLong()).as(count).isPositive();
        }
        assertThat(report.get("faultCounts")).isNotEmpty();
      }
      assertThat(dir).isEmptyDirectory();
    }
  }

  @Test
  void interruptedItLeavesNoProcessAndNoFileBehind() throws Exception {
    try (NewswireProcess torture = torture("--layout", "separate")) {
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(torture.descendants()).hasSizeGreaterThan(4));
      List<ProcessHandle> children = torture.descendants();

      torture.terminate();
      torture.await(SOON);

      assertThat(children).noneMatch(ProcessHandle::isAlive);
      assertThat(dir).isEmptyDirectory();
    }
  }

  private NewswireProcess torture(String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("torture", "--port", "" + FIRST_PORT));
    all.addAll(List.of("--faults", FAULTS));
    all.addAll(List.of(args));
    all.addAll(List.of("--set", "data.dir=" + dir));
    return NewswireProcess.startWithHeap("512m", all.toArray(String[]::new));
  }
}
