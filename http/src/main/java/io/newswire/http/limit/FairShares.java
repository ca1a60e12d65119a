package io.newswire.http.limit;

import java.util.HashMap;
import java.util.Map;

/**
 * A limited amount of something, such as threads or bytes, shared by owners. An owner may hold at
 * most as much as stays free: half of it where nobody else holds any, less where others do. So no
 * owner can take all of it, and no number of greedy ones leaves nothing for the next. Thread-safe.
 */
public final class FairShares {
  private final long total;
  private final Map<String, Long> held = new HashMap<>();
  private long used;

  /** An amount of which nothing is taken yet. */
  public FairShares(long total) {
    this.total = total;
  }

  /**
   * Takes some of it.
   *
   * @return whether the owner has it now, and must {@link #giveBack} it
   */
  public synchronized boolean take(String owner, long amount) {
    long own = held.getOrDefault(owner, 0L) + amount;
    if (own > total - used - amount) {
      return false;
    }
    used += amount;
    held.put(owner, own);
    return true;
  }

  /** Gives some back that the owner has taken. */
  public synchronized void giveBack(String owner, long amount) {
    used -= amount;
    held.computeIfPresent(owner, (name, own) -> own == amount ? null : own - amount);
  }
}
