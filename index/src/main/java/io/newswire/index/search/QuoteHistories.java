package io.newswire.index.search;

import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.result.QuoteHistory;
import io.newswire.index.search.result.QuoteHistory.Change;
import io.newswire.index.search.result.QuoteHistory.Later;
import io.newswire.model.Article;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.query.TextAnalyzer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Groups the quotes of articles by what was said. Reported speech is left out. */
final class QuoteHistories {
  /** Shorter quotes are words that several people may have used. */
  private static final int FEWEST_WORDS = 4;

  /** The share of the words of the shorter quote that the other has, in pairs. */
  private static final double SAME_QUOTE = 0.6;

  private static final int MOST = 200;

  /** Of an article that consists of quotes the first ones are read. */
  static final int MOST_OF_AN_ARTICLE = 50;

  private final List<Said> all = new ArrayList<>();

  /** A quote as it was first printed, with the words it is compared by. */
  private record Said(Occurrence first, List<Later> later) {}

  private record Occurrence(
      String speaker,
      String text,
      List<String> words,
      Set<List<String>> pairs,
      Article article,
      Instant at) {
    static Occurrence of(Quote quote, ArticleDocument document) {
      List<String> words = TextAnalyzer.words(TextAnalyzer.WORDS, quote.text());
      return new Occurrence(
          quote.speaker() == null ? null : quote.speaker().name(),
          quote.text(),
          words,
          pairs(words),
          document.enriched().article(),
          document.datedAt());
    }

    private static Set<List<String>> pairs(List<String> words) {
      Set<List<String>> pairs = new HashSet<>();
      for (int i = 1; i < words.size(); i++) {
        pairs.add(List.of(words.get(i - 1), words.get(i)));
      }
      return pairs;
    }

    boolean isSameQuote(Occurrence other) {
      if (speaker != null && other.speaker != null && !speaker.equals(other.speaker)) {
        return false;
      }
      boolean isShorter = pairs.size() <= other.pairs.size();
      Set<List<String>> fewer = isShorter ? pairs : other.pairs;
      Set<List<String>> more = isShorter ? other.pairs : pairs;
      return fewer.stream().filter(more::contains).count() >= SAME_QUOTE * fewer.size();
    }

    /** How these words differ from those that were first printed. */
    Change change(Occurrence first) {
      if (words.equals(first.words)) {
        return Change.SAME;
      }
      if (Collections.indexOfSubList(first.words, words) >= 0) {
        return Change.TRUNCATED;
      }
      return Collections.indexOfSubList(words, first.words) >= 0 ? Change.EXTENDED : Change.VARIANT;
    }
  }

  /**
   * The quotes of articles; at most 200, and of each article the first 50.
   *
   * @param articles the oldest first
   */
  static List<QuoteHistory> of(List<ArticleDocument> articles) {
    QuoteHistories histories = new QuoteHistories();
    for (ArticleDocument article : articles) {
      article.enriched().quotes().stream()
          .filter(quote -> quote.kind() != QuoteKind.INDIRECT && quote.text() != null)
          .map(quote -> Occurrence.of(quote, article))
          .filter(said -> said.words().size() >= FEWEST_WORDS)
          .limit(MOST_OF_AN_ARTICLE)
          .forEach(histories::add);
    }
    return histories.all.stream().map(QuoteHistories::history).toList();
  }

  private void add(Occurrence occurrence) {
    Optional<Said> known =
        all.stream().filter(said -> occurrence.isSameQuote(said.first())).findFirst();
    if (known.isPresent()) {
      known.get().later().add(later(occurrence, known.get().first()));
    } else if (all.size() < MOST) {
      all.add(new Said(occurrence, new ArrayList<>()));
    }
  }

  private static Later later(Occurrence occurrence, Occurrence first) {
    Change change = occurrence.change(first);
    return new Later(
        change,
        change == Change.SAME ? null : occurrence.text(),
        occurrence.article().id(),
        occurrence.article().source(),
        occurrence.at());
  }

  private static QuoteHistory history(Said said) {
    Occurrence first = said.first();
    return new QuoteHistory(
        first.speaker(),
        first.text(),
        first.article().id(),
        first.article().source(),
        first.at(),
        List.copyOf(said.later()));
  }
}
