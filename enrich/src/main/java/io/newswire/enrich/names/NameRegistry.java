package io.newswire.enrich.names;

import io.newswire.model.KnownName;
import io.newswire.model.RejectedException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the {@link KnownNames} up to date with a folder of files and with {@code news.names}. A
 * name on the topic replaces that with its id in the files. One instance serves all threads of a
 * process; a change takes effect within seconds, and readers never wait for it.
 */
public final class NameRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NameRegistry.class);

  /** Changes are collected for this time, because each makes the whole automaton anew. */
  private static final Duration BATCH = Duration.ofSeconds(1);

  private final NameFiles files;
  private final Map<String, KnownName> added = new TreeMap<>();

  /** Ids that changed before the load, whose stored values may be older. */
  private final Set<String> changedBefore = new HashSet<>();

  /** Held while files are read or the automaton is made: seconds, for which no change waits. */
  private final Object building = new Object();

  private final ScheduledExecutorService applier =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "known-names");
            thread.setDaemon(true);
            return thread;
          });

  /** Null until the files are read. */
  private Map<Path, FileTime> stamps;

  private Map<String, KnownName> listed;
  private long changes;
  private volatile long applied = -1;

  /** The changes that count at once. */
  private volatile long awaited;

  private boolean watching;
  private String problem;
  private volatile KnownNames current;

  /**
   * Names the files, which are read by {@link #readFiles()} or the first use.
   *
   * @param folder with files as {@link NameFile} describes; if it is missing, the names that
   *     Newswire was built with are taken
   */
  public NameRegistry(Path folder) {
    this(new NameFiles(folder));
  }

  private NameRegistry(NameFiles files) {
    this.files = files;
  }

  /** The names that Newswire was built with. */
  public static NameRegistry built() {
    return new NameRegistry(NameFiles.built());
  }

  /**
   * The present names. The first call makes the automaton of them, which takes seconds.
   *
   * @throws UncheckedIOException if that call cannot read the files
   */
  public KnownNames current() {
    if (applied < awaited) {
      apply();
    }
    return current;
  }

  /**
   * Takes the names of the topic, which count from then on, watches the files and applies changes.
   * Later calls do nothing. Returns at once.
   *
   * @param stored JSON of {@link KnownName}s by their ids
   */
  public void load(Map<String, byte[]> stored) {
    if (!take(stored)) {
      return;
    }
    applier.scheduleWithFixedDelay(
        this::refresh, BATCH.toMillis(), BATCH.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether these are the first that are loaded. */
  private synchronized boolean take(Map<String, byte[]> stored) {
    if (watching) {
      return false;
    }
    Set<String> newer = Set.copyOf(changedBefore);
    stored.forEach(
        (id, json) -> {
          if (!newer.contains(id)) {
            change(id, json);
          }
        });
    changedBefore.clear();
    watching = true;
    awaited = changes;
    return true;
  }

  /**
   * Queues a change. A value that cannot be used is logged and removes the name, as it does for
   * those who read the topic later, when it has replaced the value before.
   *
   * @param json a {@link KnownName}; null removes the name from the topic's
   */
  public synchronized void change(String id, byte[] json) {
    added.remove(id);
    try {
      if (json != null) {
        added.put(id, NameRecord.read(id, json));
      }
    } catch (RejectedException e) {
      LOG.warn("Known name {} is left out: {}", id, e.getMessage());
    }
    if (!watching) {
      changedBefore.add(id);
    }
    changes++;
  }

  /**
   * Reads the files, if one has changed since they were read.
   *
   * @throws UncheckedIOException if one cannot be read; the names stay as they are
   */
  public void readFiles() {
    synchronized (building) {
      Map<Path, FileTime> now = files.stamps();
      if (!now.equals(stamps)) {
        Map<String, KnownName> read = files.read();
        synchronized (this) {
          stamps = now;
          listed = read;
          changes++;
        }
      }
    }
  }

  private void refresh() {
    try {
      readFiles();
      if (current != null) {
        apply();
      }
      problem = null;
    } catch (UncheckedIOException e) {
      if (!e.getMessage().equals(problem)) {
        problem = e.getMessage();
        LOG.warn("The known names stay as they are: {}", problem);
      }
    } catch (RuntimeException e) {
      LOG.error("The known names stay as they are", e);
    }
  }

  private void apply() {
    synchronized (building) {
      if (stamps == null) {
        readFiles();
      }
      List<KnownName> all;
      long seen;
      synchronized (this) {
        seen = changes;
        all = seen == applied ? null : merged();
      }
      if (all != null) {
        current = new KnownNames(all);
        applied = seen;
        LOG.info("{} known names, version {}", current.size(), current.version());
      }
    }
  }

  private List<KnownName> merged() {
    List<KnownName> all = new ArrayList<>(added.values());
    Map<String, KnownName> others = new LinkedHashMap<>(listed);
    others.keySet().removeAll(added.keySet());
    all.addAll(others.values());
    return all;
  }

  /** Stops watching; the present names stay. */
  @Override
  public void close() {
    applier.shutdown();
  }
}
