package io.newswire.ingest.folder;

import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.file.DocumentFile;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/** Publishes files that are complete, and files them away. For one thread. */
final class FileIntake {
  private final RawPublisher publisher;
  private final SizeLimit limit;
  private final ArticleExtractor extractor;
  private final BatchFilePublisher many;
  private final Map<Path, FileStamp> acknowledged = new HashMap<>();

  FileIntake(
      RawPublisher publisher,
      SizeLimit limit,
      ArticleExtractor extractor,
      BooleanSupplier stopped) {
    this.publisher = publisher;
    this.limit = limit;
    this.extractor = extractor;
    many = new BatchFilePublisher(publisher, limit, stopped);
  }

  /** Forgets files that are gone. */
  void keepOnly(Set<Path> files) {
    acknowledged.keySet().retainAll(files);
  }

  /**
   * Takes a file; one that changes meanwhile, or that this ends in the middle of, stays.
   *
   * @throws ExecutionException if Kafka does not take it
   */
  void take(Path file, FileStamp stamp, FileMover filing)
      throws IOException, ExecutionException, InterruptedException {
    try {
      // Acknowledged before, but not moved: it must not be published again.
      boolean published = stamp.equals(acknowledged.get(file)) || publish(file, stamp);
      if (published) {
        acknowledged.put(file, stamp);
        if (stamp.equals(FileStamp.of(file))) {
          filing.done(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Taken by another process that looks into the same folder, or by its owner.
      return;
    } catch (RejectedException e) {
      filing.failed(file, e.getMessage());
    }
  }

  /** Whether all of it is published; if not, it is looked at again. */
  private boolean publish(Path file, FileStamp stamp)
      throws IOException, RejectedException, ExecutionException, InterruptedException {
    if (DocumentFile.holdsMany(file)) {
      return many.publish(file);
    }
    limit.check(stamp.bytes());
    byte[] content = Files.readAllBytes(file);
    if (content.length != stamp.bytes()) {
      return false;
    }
    RawDocument document =
        new RawDocument(
            content, null, null, null, null, Instant.now(), file.getFileName().toString());
    extractor.extract(document);
    publish(document);
    return true;
  }

  private void publish(RawDocument document)
      throws RejectedException, ExecutionException, InterruptedException {
    try {
      publisher.publish(document).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RejectedException rejected) {
        throw rejected;
      }
      throw e;
    }
  }
}
