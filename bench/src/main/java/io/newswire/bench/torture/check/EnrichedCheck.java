package io.newswire.bench.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows {@code news.enriched}: the revisions of an article grow by one or more from record to
 * record, and so do the versions that are usable. Not thread-safe.
 */
final class EnrichedCheck {
  private final Ledger ledger;
  private final Map<String, Last> lastById = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private long records;

  private record Last(int revision, int usableVersion) {}

  EnrichedCheck(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Takes the records of a partition in their order. */
  void read(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    String id = new String(record.key(), UTF_8);
    records++;
    if (record.value() == null) {
      return;
    }
    Article article = Json.read(record.value(), Article.class);
    int revision = article.revision() == null ? 1 : article.revision();
    int version = article.version() == null ? 0 : article.version();
    Last last = lastById.getOrDefault(id, new Last(0, 0));
    String place = " on news.enriched %d:%d".formatted(record.partition(), record.offset());
    if (revision == last.revision()) {
      add(Kind.DOUBLED, id, "revision %d comes twice,%s".formatted(revision, place));
    } else if (revision < last.revision()) {
      add(
          Kind.REORDERED,
          id,
          "revision %d comes behind %d,%s".formatted(revision, last.revision(), place));
    } else if (article.usable() && version == last.usableVersion()) {
      add(Kind.DOUBLED, id, "version %d is published twice,%s".formatted(version, place));
    } else if (article.usable() && version < last.usableVersion()) {
      add(
          Kind.REORDERED,
          id,
          "version %d is published behind %d,%s".formatted(version, last.usableVersion(), place));
    }
    int usable = article.usable() ? Math.max(version, last.usableVersion()) : last.usableVersion();
    lastById.put(id, new Last(Math.max(revision, last.revision()), usable));
  }

  private void add(Kind kind, String id, String what) {
    int number = ledger.byId(id).map(ArticleLedger::number).orElse(-1);
    violations.add(new Violation(kind, "article", number, what));
  }

  long records() {
    return records;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }
}
