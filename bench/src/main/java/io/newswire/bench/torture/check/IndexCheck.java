package io.newswire.bench.torture.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.bench.torture.check.Violation.Kind;
import io.newswire.bench.torture.load.ArticleLedger;
import io.newswire.bench.torture.load.Edition;
import io.newswire.bench.torture.load.Expectation;
import io.newswire.bench.torture.load.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the index with what was acknowledged, and with the alerts. */
final class IndexCheck {
  private final IndexedNews index;
  private final List<Violation> violations = new ArrayList<>();

  private IndexCheck(IndexedNews index) {
    this.index = index;
  }

  /**
   * Looks for what is missing, and for what should not be there.
   *
   * @param ledger all that was pushed
   * @param articles those of it that are compared
   */
  static List<Violation> violations(
      Ledger ledger,
      List<ArticleLedger> articles,
      Map<String, AlertHistory.Last> alerts,
      IndexedNews index) {
    IndexCheck check = new IndexCheck(index);
    articles.forEach(check::article);
    index.articles().keySet().stream()
        .filter(id -> ledger.byId(id).isEmpty())
        .forEach(id -> check.add(Kind.WRONG, "article", -1, id + " was never pushed"));
    alerts.forEach((id, last) -> check.alert(id, last));
    return check.violations;
  }

  private void article(ArticleLedger article) {
    int number = article.number();
    Expectation expected = article.expected();
    List<ObjectNode> found = index.articles().getOrDefault(Edition.id(number), List.of());
    List<ObjectNode> quotes =
        index.quotes().getOrDefault(Edition.id(number), List.of()).stream()
            .filter(quote -> quote.path("text").asText().contains("of bulletin"))
            .toList();
    if (!expected.visible()) {
      if (found.stream().anyMatch(IndexedNews::usable)) {
        add(Kind.RESURRECTED, "article", number, "it is hidden, and found: " + found);
      }
      if (!quotes.isEmpty()) {
        add(Kind.RESURRECTED, "quote", number, "the article is hidden; found: " + quotes);
      }
      return;
    }
    Edition edition = new Edition(number, expected.version());
    if (found.isEmpty()) {
      add(Kind.LOST, "article", number, "version %d is not found".formatted(edition.version()));
    } else if (found.size() > 1) {
      add(Kind.DOUBLED, "article", number, "it is found %d times".formatted(found.size()));
    } else {
      version(edition, found.get(0));
    }
    quotes(edition, quotes);
  }

  private void version(Edition expected, ObjectNode found) {
    int version = found.path("version").asInt();
    if (!IndexedNews.usable(found) || version < expected.version()) {
      add(
          Kind.LOST,
          "article",
          expected.number(),
          "version %d is not found, but %s".formatted(expected.version(), found));
    } else if (!found.path("title").asText().equals(expected.title())) {
      add(
          Kind.WRONG,
          "article",
          expected.number(),
          "'%s' is expected, but %s".formatted(expected.title(), found));
    }
  }

  private void quotes(Edition expected, List<ObjectNode> found) {
    long right =
        found.stream()
            .filter(quote -> quote.path("text").asText().startsWith(expected.quoted()))
            .count();
    if (right == 0) {
      add(Kind.LOST, "quote", expected.number(), "'%s'".formatted(expected.quoted()));
    }
    if (right > 1) {
      add(Kind.DOUBLED, "quote", expected.number(), "it is found %d times".formatted(right));
    }
    if (found.size() > right) {
      add(Kind.RESURRECTED, "quote", expected.number(), "of another version: " + found);
    }
  }

  private void alert(String id, AlertHistory.Last last) {
    List<ObjectNode> found = index.alerts().getOrDefault(id, List.of());
    if (found.isEmpty()) {
      add(Kind.LOST, "alert", -1, id + " is not in the index");
    } else if (found.size() > 1) {
      add(Kind.DOUBLED, "alert", -1, "%s is in the index %d times".formatted(id, found.size()));
    } else if (found.get(0).path("sequence").asInt() != last.sequence()) {
      add(Kind.LOST, "alert", -1, "%s: %s is expected, but %s".formatted(id, last, found.get(0)));
    }
  }

  private void add(Kind kind, String subject, int article, String what) {
    violations.add(new Violation(kind, subject, article, what));
  }
}
