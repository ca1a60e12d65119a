package io.newswire.ingest.http;

import io.javalin.http.HttpResponseException;
import io.newswire.http.access.Publisher;
import io.newswire.http.body.Spool;
import io.newswire.ingest.file.Lines;
import io.newswire.ingest.file.Lines.Line;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hc.core5.http.HttpStatus;

/**
 * One request of many documents: each line is taken or refused for itself. When Kafka has not taken
 * one, those after it are refused without being tried. For one thread.
 */
final class BatchRequest {
  private static final int AT_ONCE = 64;
  private static final Set<Integer> LATER = Set.of(429, 503);

  private final RawDocument known;
  private final Publisher publisher;
  private final String owner;
  private final Intake intake;
  private final Spool answers;
  private final Deque<CompletableFuture<Receipt>> underWay = new ArrayDeque<>();
  private final Set<Integer> statuses = new TreeSet<>();
  private volatile Receipt outage;
  private Backlog.Place longLine;

  /**
   * A batch that is to be taken.
   *
   * @param known what the request says of all its documents
   * @param owner whose share of the backlog they take
   * @param answers gets a line of JSON for each line
   */
  BatchRequest(RawDocument known, Publisher publisher, String owner, Intake intake, Spool answers) {
    this.known = known;
    this.publisher = publisher;
    this.owner = owner;
    this.intake = intake;
    this.answers = answers;
  }

  /**
   * Takes all lines of a body.
   *
   * @param longest of the body, in bytes; what follows is not read
   * @param tooLong what is answered then
   */
  void take(InputStream body, long longest, String tooLong) throws IOException {
    Lines lines =
        new Lines(
            BoundedInputStream.builder().setInputStream(body).setMaxCount(longest + 1).get(),
            intake.limit().maxBytes(),
            this::makeRoom);
    long last = 0;
    try {
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        last = line.get().number();
        boolean cut = line.get().end() > longest;
        add(last, cut ? refused(HttpStatus.SC_REQUEST_TOO_LONG, tooLong) : taken(line.get()));
      }
    } catch (ZipException | EOFException e) {
      String broken = "from here on the body is not what its Content-Encoding says: ";
      add(last + 1, refused(HttpStatus.SC_BAD_REQUEST, broken + e.getMessage()));
    }
    while (!underWay.isEmpty()) {
      writeFirst();
    }
  }

  /** Few lines are so long that room is made for them before they are read. */
  private boolean makeRoom() {
    if (outage == null) {
      try {
        longLine = intake.backlog().take(owner, intake.limit().maxBytes());
      } catch (HttpResponseException e) {
        noteOutage(Receipt.refused(e.getStatus(), e.getMessage()));
      }
    }
    return outage == null;
  }

  private CompletableFuture<Receipt> taken(Line line) {
    Backlog.Place place = longLine;
    longLine = null;
    CompletableFuture<Receipt> taken = null;
    try {
      if (outage != null) {
        return CompletableFuture.completedFuture(outage);
      }
      if (line.content() == null) {
        return refused(HttpStatus.SC_REQUEST_TOO_LONG, intake.limit().tooLarge());
      }
      if (place == null) {
        place = intake.backlog().take(owner, line.content().length);
      } else {
        place.shrinkTo(line.content().length);
      }
      taken = taken(line.content(), place);
      return taken;
    } catch (HttpResponseException e) {
      return CompletableFuture.completedFuture(
          noteOutage(Receipt.refused(e.getStatus(), e.getMessage())));
    } finally {
      if (taken == null && place != null) {
        place.close();
      }
    }
  }

  private CompletableFuture<Receipt> taken(byte[] content, Backlog.Place place) {
    RawDocument document = publisher.own(known.withContent(content).withReceivedAt(Instant.now()));
    Article article = intake.prevalidation().article(document, publisher);
    return intake.delivery().deliver(document, article.id(), place).thenApply(this::noteOutage);
  }

  private Receipt noteOutage(Receipt taken) {
    if (LATER.contains(taken.status())) {
      outage = taken;
    }
    return taken;
  }

  private static CompletableFuture<Receipt> refused(int status, String error) {
    return CompletableFuture.completedFuture(Receipt.refused(status, error));
  }

  private void add(long number, CompletableFuture<Receipt> taken) throws IOException {
    underWay.add(taken.thenApply(receipt -> receipt.ofLine(number)));
    if (underWay.size() >= AT_ONCE) {
      writeFirst();
    }
  }

  private void writeFirst() throws IOException {
    Receipt taken = underWay.remove().join();
    statuses.add(taken.status());
    answers.out().write(Json.bytes(taken));
    answers.out().write('\n');
  }

  /** The status all lines share, 207 where they differ; 400 where there is none. */
  int status() {
    return switch (statuses.size()) {
      case 0 -> HttpStatus.SC_BAD_REQUEST;
      case 1 -> statuses.iterator().next();
      default -> HttpStatus.SC_MULTI_STATUS;
    };
  }

  boolean isEmpty() {
    return statuses.isEmpty();
  }

  /** Whether the same lines again would have the same answers. */
  boolean isLasting() {
    return statuses.stream().noneMatch(LATER::contains);
  }
}
