package io.newswire.index.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.index.document.AlertDocuments;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.RejectedDocuments;
import io.newswire.index.document.Write;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Prepares the documents of one record in three steps: deserialize it, complete an article, make
 * the documents. The first and the last step may run in parallel for several records.
 */
final class DocumentPreparation {
  /**
   * The longest article id in bytes. Elasticsearch allows 512 bytes for ids, and ids of quotes are
   * longer than that of their article.
   */
  private static final int LONGEST_ID = 400;

  private final ConsumerRecord<byte[], byte[]> record;
  private EnrichedArticle article;
  private Alert alert;
  private List<Write> replaced = List.of();
  private Refusal refusal;
  private List<Task> tasks = List.of();

  private DocumentPreparation(ConsumerRecord<byte[], byte[]> record) {
    this.record = record;
  }

  static DocumentPreparation read(ConsumerRecord<byte[], byte[]> record) {
    DocumentPreparation read = new DocumentPreparation(record);
    read.attempt(read::read);
    return read;
  }

  private void read() throws RejectedException {
    boolean rejected = record.topic().equals(Topics.REJECTED);
    if (!rejected && record.value() != null) {
      if (record.topic().equals(Topics.ALERTS)) {
        alert = Json.read(record.value(), Alert.class);
      } else {
        article = Json.read(record.value(), EnrichedArticle.class);
        checkId(article);
      }
    }
  }

  private static void checkId(EnrichedArticle article) throws RejectedException {
    String id = article.article() == null ? null : article.article().id();
    if (id != null && id.getBytes(UTF_8).length > LONGEST_ID) {
      throw new RejectedException(
          "the article's id has more than %d bytes; push it to news.raw to get another"
              .formatted(LONGEST_ID));
    }
  }

  /**
   * Completes an article; exceptions that give up are passed on, and only faults of the article
   * refuse it.
   */
  void complete(Function<EnrichedArticle, EnrichedArticle> completed) {
    if (article != null) {
      attempt(() -> article = completed.apply(article));
    }
  }

  /** Adds documents that take the place of stored ones. */
  void replace(Function<EnrichedArticle, List<Write>> found) {
    if (article != null && refusal == null) {
      attempt(() -> replaced = found.apply(article));
    }
  }

  DocumentPreparation make() {
    if (refusal == null) {
      attempt(
          () ->
              tasks =
                  tasks(Stream.concat(writes(Instant.now()).stream(), replaced.stream()).toList()));
    }
    return this;
  }

  /** The first document of an article is its own. */
  private List<Task> tasks(List<Write> writes) {
    List<Task> made = new ArrayList<>(writes.size());
    for (Write write : writes) {
      boolean own = article != null && made.isEmpty();
      made.add(new Task(record, write, own ? receivedAt() : null));
    }
    return made;
  }

  private List<Write> writes(Instant now) throws RejectedException {
    Instant recordTime = Instant.ofEpochMilli(record.timestamp());
    if (record.topic().equals(Topics.REJECTED)) {
      return RejectedDocuments.of(record, now).stream().toList();
    }
    if (record.value() == null) {
      return List.of();
    }
    return alert != null
        ? List.of(AlertDocuments.of(alert, recordTime, now))
        : ArticleDocuments.of(article, recordTime, now);
  }

  private Instant receivedAt() {
    Instant received = article.article().receivedAt();
    return received == null ? Instant.ofEpochMilli(record.timestamp()) : received;
  }

  /** Why the record has no document; null if it has. */
  Refusal refusal() {
    return refusal;
  }

  /** The documents; empty if the record is refused or has none. */
  List<Task> tasks() {
    return tasks;
  }

  private void attempt(Step step) {
    try {
      RecordWork.attempt(
          () -> {
            step.run();
            return record;
          });
    } catch (RejectedException e) {
      refusal = new Refusal(record, e.getMessage(), e.rejectionClass());
    }
  }

  private interface Step {
    void run() throws RejectedException;
  }
}
