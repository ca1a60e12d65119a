package io.newswire.bench.torture.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.bench.torture.fault.Fault;
import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClocksTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration CLOSE = Duration.ofMinutes(5);

  @TempDir private Path dir;

  /** Prints its time, after a wait of a moment, for each line that it gets. */
  static final class Teller {
    public static void main(String[] args) throws Exception {
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
      while (in.readLine() != null) {
        synchronized (in) {
          in.wait(10);
        }
        System.out.println(Instant.now());
      }
    }
  }

  @Test
  void theClockOfAProcessIsSetForwardAndBackAndIsRightAtTheEnd() throws Exception {
    List<String> said = new ArrayList<>();
    try (Clocks clocks = Clocks.in(dir, said::add)) {
      Map<String, String> environment = clocks.environment("teller");
      Map<String, Injection> steps = clocks.injections().getOrDefault(FaultKind.CLOCK, Map.of());
      if (environment.isEmpty()) {
        assertThat(said).singleElement().asString().contains("install faketime");
        assertThat(steps).isEmpty();
        return;
      }
      Injection step = steps.get("teller");
      Process teller = start(environment);
      try {
        awaitError(teller, Duration.ZERO);
        for (Duration error : List.of(Duration.ofHours(2), Duration.ofMinutes(-40))) {
          step.begin(fault(error));
          awaitError(teller, error);
          step.end();
          awaitError(teller, Duration.ZERO);
        }
      } finally {
        teller.destroyForcibly().waitFor();
      }
    }
    assertThat(said).isEmpty();
    assertThat(leftBehind()).isEmpty();
  }

  private static Fault fault(Duration step) {
    return new Fault(Duration.ZERO, FaultKind.CLOCK, "teller", Duration.ofSeconds(5), step);
  }

  private static Process start(Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Teller.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void awaitError(Process teller, Duration expected) {
    BufferedReader answers = teller.inputReader(UTF_8);
    OutputStream questions = teller.getOutputStream();
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              questions.write('\n');
              questions.flush();
              Duration error = Duration.between(Instant.now(), Instant.parse(answers.readLine()));
              assertThat(error).isCloseTo(expected, CLOSE);
            });
  }

  /** What libfaketime shared with children of processes that are gone. */
  private static List<Path> leftBehind() throws Exception {
    try (var files = Files.list(Path.of("/dev/shm"))) {
      return files
          .filter(file -> file.getFileName().toString().contains("faketime_"))
          .filter(
              file ->
                  ProcessHandle.of(Long.parseLong(file.toString().replaceAll(".*_", ""))).isEmpty())
          .toList();
    }
  }
}
