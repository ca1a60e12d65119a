package io.newswire.ingest.folder;

import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.file.DocumentFile;
import io.newswire.ingest.file.DocumentPublisher;
import io.newswire.ingest.file.FileEntry;
import io.newswire.ingest.file.FileProgress;
import io.newswire.ingest.file.Watermark;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import io.newswire.model.RejectedException;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Publishes files that hold many documents. How far one is published is remembered once a second,
 * in a hidden file beside it, so that neither a restart nor an outage of Kafka begins it anew.
 *
 * @param stopped asked between documents; then the rest is left for the next time
 */
record BatchFilePublisher(RawPublisher publisher, SizeLimit limit, BooleanSupplier stopped) {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final int PROBLEMS_LISTED = 1_000;
  private static final RawDocument NOTHING_KNOWN =
      RawDocumentBuilder.builder().content(new byte[0]).build();

  /**
   * Publishes what is left of a file.
   *
   * @return whether its end is reached
   * @throws RejectedException if documents of it cannot be used; all others are published
   * @throws ExecutionException if Kafka does not take one; the next time goes on there
   */
  boolean publish(Path file) throws IOException, RejectedException, ExecutionException {
    FileProgress progress =
        new FileProgress(file.resolveSibling("." + file.getFileName() + ".progress"), file);
    Watermark watermark = new Watermark(progress.position());
    Set<String> problems = Collections.synchronizedSet(new LinkedHashSet<>(progress.problems()));
    DocumentPublisher publishing = new DocumentPublisher(publisher, problems::add);
    boolean ended;
    try (DocumentFile documents =
        DocumentFile.open(file, NOTHING_KNOWN, limit, watermark.position())) {
      ended = publish(documents, publishing, watermark, progress, problems);
    } finally {
      publishing.finish();
    }
    if (publishing.outage().isPresent() || !ended) {
      progress.remember(watermark.position(), problems);
      if (publishing.outage().isPresent()) {
        throw new ExecutionException(publishing.outage().get());
      }
      return false;
    }
    progress.forget();
    if (!problems.isEmpty()) {
      throw new RejectedException(summary(publishing.acknowledged(), problems));
    }
    return true;
  }

  private boolean publish(
      DocumentFile documents,
      DocumentPublisher publishing,
      Watermark watermark,
      FileProgress progress,
      Set<String> problems)
      throws IOException {
    Instant saved = Instant.now();
    Optional<FileEntry> entry = documents.next();
    while (entry.isPresent() && publishing.outage().isEmpty() && !stopped.getAsBoolean()) {
      FileEntry found = entry.get();
      Watermark.Step step = watermark.begin(found.end());
      if (found.problem() == null) {
        publishing.publish(found.place(), found.document().withReceivedAt(Instant.now()), step);
      } else {
        problems.add(found.text());
        step.done();
      }
      if (Instant.now().isAfter(saved.plus(BETWEEN))) {
        progress.remember(watermark.position(), problems);
        saved = Instant.now();
      }
      entry = documents.next();
    }
    return entry.isEmpty();
  }

  private static String summary(long published, Set<String> problems) {
    return "%s published of it, %d not:%n%s"
        .formatted(
            CountText.of(published, "document"),
            problems.size(),
            problems.stream().limit(PROBLEMS_LISTED).collect(Collectors.joining("\n")));
  }
}
