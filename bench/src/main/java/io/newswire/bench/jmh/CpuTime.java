package io.newswire.bench.jmh;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What one thread has done in an iteration, and the CPU time it took, whatever else the machine
 * does meanwhile. Prints it after each iteration.
 */
@State(Scope.Thread)
public class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private int next;
  private long done;
  private long start;

  @Setup(Level.Iteration)
  public void start() {
    done = 0;
    start = THREADS.getCurrentThreadCpuTime();
  }

  /** The number of the next call, from 0. */
  int index() {
    return next++;
  }

  /** Counts what the call does: articles, or their tokens. */
  void add(int units) {
    done += units;
  }

  @TearDown(Level.Iteration)
  public void print() {
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf("%n%,.1f a CPU second", done / seconds);
  }
}
