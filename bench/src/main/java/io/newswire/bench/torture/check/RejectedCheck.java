package io.newswire.bench.torture.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Ledger;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows {@code news.rejected}: each document that cannot be used is there, once for each attempt
 * at most, and nothing else. Not thread-safe.
 */
final class RejectedCheck {
  private final Ledger ledger;
  private final Map<String, Integer> countByUrl = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  RejectedCheck(Ledger ledger) {
    this.ledger = ledger;
  }

  void read(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    String url = Json.read(record.value(), JsonNode.class).path("url").asText();
    if (url.contains("/bad/")) {
      countByUrl.merge(url, 1, Integer::sum);
    } else {
      violations.add(
          new Violation(
              Kind.WRONG,
              "rejected",
              ledger.byId(ArticleId.ofUrl(url)).map(ArticleLedger::number).orElse(-1),
              "%s was rejected: %s"
                  .formatted(
                      url, Rejection.find(record.headers()).map(Rejection::reason).orElse("?"))));
    }
  }

  List<Violation> violations() {
    List<Violation> all = new ArrayList<>(violations);
    ledger
        .badAttempts()
        .forEach(
            (url, attempts) -> {
              int count = countByUrl.getOrDefault(url, 0);
              if (count == 0) {
                all.add(new Violation(Kind.LOST, "rejected", -1, url + " was not rejected"));
              } else if (count > attempts) {
                all.add(
                    new Violation(
                        Kind.DOUBLED,
                        "rejected",
                        -1,
                        "%s was rejected %d times after %d attempts"
                            .formatted(url, count, attempts)));
              }
            });
    return all;
  }
}
