package io.newswire.bench.torture.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What was acknowledged: articles, and documents that cannot be used. Thread-safe. */
public final class Ledger {
  private final Map<Integer, ArticleLedger> articles = new ConcurrentHashMap<>();
  private final Map<String, ArticleLedger> byId = new ConcurrentHashMap<>();
  private final Map<String, Integer> badAttempts = new ConcurrentHashMap<>();

  /** The ledger of an article, whose first step is about to be pushed. */
  public ArticleLedger article(int number) {
    ArticleLedger ledger = articles.computeIfAbsent(number, ArticleLedger::new);
    byId.put(Edition.id(number), ledger);
    return ledger;
  }

  public Optional<ArticleLedger> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All articles of which something was acknowledged, by number. */
  public List<ArticleLedger> articles() {
    return new TreeMap<>(articles)
        .values().stream().filter(article -> !article.entries().isEmpty()).toList();
  }

  public long acknowledgements() {
    return articles().stream().mapToLong(article -> article.entries().size()).sum();
  }

  /** Records that an unusable document was acknowledged, and after how many attempts. */
  public void badAcknowledged(String url, int attempts) {
    badAttempts.put(url, attempts);
  }

  /** The number of attempts of each unusable document, by its address. */
  public Map<String, Integer> badAttempts() {
    return Map.copyOf(badAttempts);
  }

  /** The articles that searches must find; a new list. */
  public List<ArticleLedger> visible() {
    List<ArticleLedger> visible = new ArrayList<>(articles());
    visible.removeIf(article -> !article.expected().visible());
    return visible;
  }
}
