package io.newswire.enrich.history;

import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds quotes that were altered or removed. A quote whose words all stand in the later text in
 * their order is the same, whatever marks are around it. Reported speech is no quote: its words are
 * the article's own.
 */
final class QuoteChanges {
  private static final int MOST = 200;
  private static final int FEWEST_WORDS = 2;

  /** The share of common words from which on a quote is another version of an earlier one. */
  private static final double SIMILAR = 0.5;

  private QuoteChanges() {}

  private record Worded(Quote quote, List<String> words) {
    String line() {
      return " " + String.join(" ", words) + " ";
    }
  }

  static List<FactChange> of(List<Quote> before, List<Quote> after, WordedText text) {
    List<FactChange> changes = new ArrayList<>();
    String line = " " + String.join(" ", FactChanges.lowerCase(text.forms())) + " ";
    List<Worded> earlier = worded(before);
    List<Worded> fresh = new ArrayList<>(worded(after));
    fresh.removeIf(quote -> earlier.stream().anyMatch(it -> it.words().equals(quote.words())));
    for (Worded quote : earlier) {
      if (!line.contains(quote.line())) {
        Optional<Worded> altered =
            fresh.stream()
                .filter(it -> similarity(quote.words(), it.words()) >= SIMILAR)
                .findFirst();
        altered.ifPresent(fresh::remove);
        changes.add(
            FactChanges.change(
                FactKind.QUOTE,
                quote.quote().text(),
                altered.map(it -> it.quote().text()).orElse(null)));
      }
    }
    return changes;
  }

  private static List<Worded> worded(List<Quote> quotes) {
    return quotes.stream()
        .filter(quote -> quote.kind() != QuoteKind.INDIRECT && quote.text() != null)
        .limit(MOST)
        .map(quote -> new Worded(quote, FactChanges.lowerCase(WordedText.of(quote.text()).forms())))
        .filter(quote -> quote.words().size() >= FEWEST_WORDS)
        .toList();
  }

  /** The share of common words in all words of both. */
  private static double similarity(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(word -> left.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : other) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return 2.0 * common / (one.size() + other.size());
  }
}
