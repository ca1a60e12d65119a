package io.newswire.ingest.folder;

import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.Health;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * Publishes what is put into {@code ingest.folder}: each file, once it is completely written, and
 * then moves it to {@code done/}; or one that is no article to {@code failed/}, with the reason
 * beside it.
 *
 * <p>A file is complete when it did not change for a second. Names that begin with a dot or end in
 * {@code .tmp} or {@code .part} are left alone: who writes slowly uses them and renames. Folders
 * inside are not looked into. The folder is looked through several times a second instead of being
 * watched by events: those do not show when a file is complete, and do not come from network file
 * systems.
 *
 * <p>Of files that hold many documents ({@link io.newswire.ingest.file.DocumentFile}) each document
 * is published; one that cannot be used sends the file to {@code failed/}, after all others are
 * published.
 *
 * <p>A file stays until Kafka has acknowledged it, so nothing is lost when this stops. Only one
 * killed between the acknowledgement and the move is published again, and overwrites itself.
 */
public final class FolderWatcher implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Path folder;
  private final FileIntake intake;
  private final StableFiles stable = new StableFiles(QUIET);
  private final Health health = new Health(FolderWatcher.class);
  private final SessionLoop loop = new SessionLoop("folder", 1, health, () -> this::look);
  private volatile boolean stopped;

  /**
   * Does nothing yet.
   *
   * @param publisher stays its owner's, who closes it
   * @param extractor finds out what is wrong with a file while it is at hand
   */
  public FolderWatcher(NewswireConfig config, RawPublisher publisher, ArticleExtractor extractor) {
    folder = Path.of(config.ingestFolder());
    SizeLimit limit = new SizeLimit(config.maxDocumentBytes());
    intake = new FileIntake(publisher, limit, extractor, () -> stopped);
  }

  /** Starts, once. A folder that is not there is made. */
  public void start() {
    loop.start();
  }

  /** Why files stay where they are, as one sentence; empty if all is well. */
  public Optional<String> problem() {
    return health.problem();
  }

  private Optional<String> look() throws InterruptedException {
    Thread.sleep(BETWEEN_LOOKS.toMillis());
    try {
      publishStable(new FileMover(folder));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("folder %s: %s".formatted(folder, e));
    } catch (ExecutionException e) {
      return Optional.of("folder %s waits for Kafka: %s".formatted(folder, e.getCause()));
    }
  }

  private void publishStable(FileMover mover)
      throws IOException, ExecutionException, InterruptedException {
    Map<Path, FileStamp> files = files();
    intake.keepOnly(files.keySet());
    IOException failure = null;
    for (Path file : stable.settled(files, Instant.now())) {
      if (stopped) {
        return;
      }
      try {
        intake.take(file, files.get(file), mover);
      } catch (IOException e) {
        // One file that cannot be read or moved does not hold up the others.
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private Map<Path, FileStamp> files() throws IOException {
    Map<Path, FileStamp> files = new HashMap<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, FolderWatcher::isDocument)) {
      for (Path file : entries) {
        try {
          files.put(file, FileStamp.of(file));
        } catch (NoSuchFileException e) {
          // Gone again since it was listed: nothing to take.
          continue;
        }
      }
    }
    return files;
  }

  private static boolean isDocument(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.endsWith(".tmp")
        && !name.endsWith(".part")
        && Files.isRegularFile(file);
  }

  /** Ends after the file at hand, or the documents under way of one that holds many. */
  @Override
  public void close() {
    stopped = true;
    loop.close();
  }
}
