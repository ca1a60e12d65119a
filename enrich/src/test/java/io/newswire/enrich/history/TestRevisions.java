package io.newswire.enrich.history;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Revisions of articles for tests: names are words with a capital within a sentence, quotes stand
 * between marks.
 */
final class TestRevisions {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Pattern CAPITALISED =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*");
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]*)[”\"]");

  private TestRevisions() {}

  static String distinctWords(String prefix, int number, String between) {
    return IntStream.range(0, number)
        .mapToObj(i -> prefix + i % 9_973)
        .collect(Collectors.joining(between));
  }

  static String words(String word, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> word + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  static HistoryEntry last(List<HistoryEntry> history) {
    return history.get(history.size() - 1);
  }

  static List<String> facts(Article before, Article after) {
    return last(history(before, after)).facts().stream()
        .map((FactChange it) -> it.kind().code() + ": " + it.before() + " -> " + it.after())
        .toList();
  }

  static List<HistoryEntry> history(Article... revisions) {
    EarlierRevision earlier = null;
    List<HistoryEntry> history = List.of();
    for (int i = 0; i < revisions.length; i++) {
      EnrichedArticle compared = RevisionComparison.apply(earlier, enriched(revisions[i], i + 1));
      history = compared.history();
      earlier = EarlierRevision.of(compared, earlier, NOON.plus(Duration.ofMinutes(i)));
    }
    return history;
  }

  static Article article(String text) {
    return ArticleBuilder.builder().id("a").language("en").text(text).build();
  }

  static EnrichedArticle enriched(Article article, int revision) {
    List<Mention> names =
        CAPITALISED
            .matcher(article.text())
            .results()
            .map(it -> new Mention(it.start(), it.end(), it.group(), EntityType.PERSON, null))
            .toList();
    List<Quote> quotes =
        QUOTED
            .matcher(article.text())
            .results()
            .map(
                it ->
                    new Quote(
                        it.start(1), it.end(1), it.group(1), QuoteKind.DIRECT, null, null, "marks"))
            .toList();
    return new EnrichedArticle(
        article.withRevision(revision), names, List.of(), quotes, List.of(), null);
  }
}
