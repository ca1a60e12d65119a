package io.newswire.enrich.history;

import static io.newswire.enrich.history.TestRevisions.NOON;
import static io.newswire.enrich.history.TestRevisions.article;
import static io.newswire.enrich.history.TestRevisions.distinctWords;
import static io.newswire.enrich.history.TestRevisions.enriched;
import static io.newswire.enrich.history.TestRevisions.facts;
import static io.newswire.enrich.history.TestRevisions.history;
import static io.newswire.enrich.history.TestRevisions.last;
import static io.newswire.enrich.history.TestRevisions.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.Article;
import io.newswire.model.history.Difference;
import io.newswire.model.history.HistoryEntry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of many, long and hostile revisions are bounded in size and time. */
class HistoryLimitsTest {
  @Test
  void theFactsCountForTheSizeOfAHistory() {
    Article[] revisions =
        IntStream.range(0, 50)
            .mapToObj(i -> "“" + words("alpha", 25) + " rev" + i + " " + words("beta", 25) + "”")
            .map(quote -> article(quote + "\n\n" + quote.replace('a', 'e')))
            .toArray(Article[]::new);

    int facts =
        history(revisions).stream()
            .flatMap(it -> it.facts().stream())
            .mapToInt(it -> it.before().length() + it.after().length())
            .sum();

    assertThat(facts).isPositive().isLessThan(RevisionComparison.MOST_CHARACTERS);
  }

  @Test
  void aHistoryIsBounded() {
    Article[] revisions =
        IntStream.range(0, 70)
            .mapToObj(i -> article(words("alpha", 30) + " " + i + "\n\n" + words("beta" + i, 200)))
            .toArray(Article[]::new);

    List<HistoryEntry> history = history(revisions);

    assertThat(history).hasSizeBetween(10, RevisionComparison.MOST_ENTRIES);
    assertThat(last(history).revision()).isEqualTo(70);
  }

  @Test
  void ofALongHeadlineAndSourceTheBeginningIsKeptAndCompared() {
    String end = distinctWords("a", 100_000, " ");
    Article first = article("It rained.").withSource(end).withTitle("Rain falls " + end);
    Article second = first.withTitle("Snow falls " + end + " CORRECTION: again");

    List<HistoryEntry> history = history(first, second);

    assertThat(last(history).title())
        .extracting(Difference::removed, Difference::added)
        .containsExactly(tuple("Rain", "Snow"));
    assertThat(last(history(first, first.withTitle(first.title() + " ends"))).title()).isEmpty();
    assertThat(history.toString().length()).isLessThan(3_000);
    assertThat(EarlierRevision.of(enriched(first, 1), null, NOON).unpacked().length)
        .isLessThan(3_000);
  }

  @Test
  void textsThatHaveNothingInCommonAreComparedInBoundedTime() {
    String before = distinctWords("a", 18_000, " ");
    String after = distinctWords("b", 18_000, " ");
    String shortParagraphs = distinctWords("c", 18_000, "\n\n");

    assertThat(
            catchThrowable(
                () ->
                    history(
                        article(before),
                        article(after),
                        article(shortParagraphs),
                        article(before))))
        .isNull();
    assertThat(last(history(article(before), article(after))).text()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.",
        "a-",
        "1,234,",
        "“a” ",
        "1:1 ",
        "correction: ",
        "\n\n",
        "’",
        "\ud83d",
        "A. "
      })
  void hostileTextsAreCompared(String piece) {
    String before = piece.repeat(100_000 / piece.length());
    String after = "b" + before;

    assertThat(catchThrowable(() -> history(article(before), article(after), article(before))))
        .isNull();
  }
}
