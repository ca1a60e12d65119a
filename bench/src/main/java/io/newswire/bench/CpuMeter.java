package io.newswire.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts the CPU time of a measurement from its creation on, by the threads of this process, its
 * child processes, and other programs.
 */
final class CpuMeter {
  private static final double SECOND = 1e9;

  /** The kernel's clock ticks a second, as {@code /proc} counts on every platform of Linux. */
  private static final double TICKS = 100;

  private static final Path ALL_PROCESSORS = Path.of("/proc/stat");

  /** Fields of the first line of that: user, nice, system, then idle and waiting. */
  private static final int IDLE = 3;

  private static final int WAITING = 4;

  /** Time of guests is part of that of users. */
  private static final int COUNTED = 8;

  private final long start = System.nanoTime();
  private final Reading before = Reading.now();

  /** The CPU seconds of each thread of this process, of it as a whole, of children, and of all. */
  private record Reading(
      Map<Long, Double> threads, double process, double children, Double machine) {
    static Reading now() {
      ThreadMXBean bean = ManagementFactory.getThreadMXBean();
      Map<Long, Double> threads = new HashMap<>();
      for (long id : bean.getAllThreadIds()) {
        threads.put(id, Math.max(0, bean.getThreadCpuTime(id)) / SECOND);
      }
      double children = ProcessHandle.current().descendants().mapToDouble(Reading::of).sum();
      return new Reading(threads, of(ProcessHandle.current()), children, busy());
    }

    private static double of(ProcessHandle process) {
      return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / SECOND;
    }

    /** Null on systems without {@code /proc}. */
    private static Double busy() {
      try (Stream<String> lines = Files.lines(ALL_PROCESSORS)) {
        String[] ticks = lines.findFirst().orElse("").replaceFirst("cpu\\s+", "").split(" ");
        double busy = 0;
        for (int i = 0; i < Math.min(COUNTED, ticks.length); i++) {
          busy += i == IDLE || i == WAITING ? 0 : Long.parseLong(ticks[i]);
        }
        return busy / TICKS;
      } catch (IOException | NumberFormatException e) {
        return null;
      }
    }
  }

  /** Since the creation; threads that have ended meanwhile count as native ones. */
  CpuUse until(long articles) {
    double seconds = (System.nanoTime() - start) / SECOND;
    Reading after = Reading.now();
    Map<CpuPart, Double> used = new EnumMap<>(CpuPart.class);
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    double java = 0;
    for (Map.Entry<Long, Double> thread : after.threads().entrySet()) {
      ThreadInfo info = bean.getThreadInfo(thread.getKey());
      if (info != null) {
        double own = thread.getValue() - before.threads().getOrDefault(thread.getKey(), 0.0);
        used.merge(CpuPart.ofThread(info.getThreadName()), own, Double::sum);
        java += own;
      }
    }
    double process = after.process() - before.process();
    double children = after.children() - before.children();
    used.put(CpuPart.NATIVE, Math.max(0, process - java));
    used.put(CpuPart.ELASTICSEARCH, Math.max(0, children));
    if (before.machine() != null && after.machine() != null) {
      double all = after.machine() - before.machine();
      used.put(CpuPart.OTHERS, Math.max(0, all - process - children));
    }
    Map<String, Double> byTitle = new LinkedHashMap<>();
    used.forEach((part, it) -> byTitle.put(part.title(), Math.round(it * 1_000) / 1_000.0));
    return new CpuUse(Rate.rounded(seconds), articles, byTitle);
  }
}
