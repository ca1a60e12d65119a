package io.newswire.enrich.history;

import static io.newswire.enrich.history.TestRevisions.article;
import static io.newswire.enrich.history.TestRevisions.facts;
import static io.newswire.enrich.history.TestRevisions.history;
import static io.newswire.enrich.history.TestRevisions.last;
import static io.newswire.enrich.history.TestRevisions.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.model.Article;
import io.newswire.model.history.HistoryEntry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which differences between two revisions are changed facts. */
class FactChangesTest {
  static Stream<Arguments> changedFacts() {
    return Stream.of(
        arguments(
            "The crash hurt 14 people on Monday.",
            "The crash hurt 16 people on Monday.",
            "figure: crash hurt 14 people on -> crash hurt 16 people on"),
        arguments(
            "Fourteen people were hurt.",
            "At least sixteen people were hurt.",
            "figure: Fourteen people were -> At least sixteen people were"),
        arguments(
            "The fine was $5m.", "The fine was $5bn.", "figure: fine was $5m -> fine was $5bn"),
        arguments(
            "It cost 5 million euros.",
            "It cost 5 billion euros.",
            "figure: cost 5 million euros -> cost 5 billion euros"),
        arguments(
            "Turnout fell to 41.5%.",
            "Turnout fell to 45.1%.", "figure: fell to 41.5% -> fell to 45.1%"),
        arguments(
            "The trial begins on 3 May at 10:30.",
            "The trial begins on 4 May at 10:30.",
            "figure: begins on 3 May at -> begins on 4 May at"),
        arguments(
            "The ship belongs to Orla Brandvold of the line.",
            "The ship belongs to Edvin Tessel of the line.",
            "name: Orla Brandvold -> Edvin Tessel"),
        arguments(
            "A spokesman for Saltmarsh Lines declined.",
            "A spokesman for Coastal Ferries declined.",
            "name: Saltmarsh Lines -> Coastal Ferries"),
        arguments(
            "“We had forty seconds to clear the pier,” she said.",
            "“We had hardly any seconds to clear the pier,” she said.",
            "quote: We had forty seconds to clear the pier,"
                + " -> We had hardly any seconds to clear the pier,"),
        arguments(
            "The pier is shut. “Nobody told us anything,” the pilot said.",
            "The pier is shut. The pilot was not told anything.",
            "quote: Nobody told us anything, -> null"));
  }

  @ParameterizedTest
  @MethodSource("changedFacts")
  void aFactThatWasReplacedIsNamedWithItsOldAndNewWords(String before, String after, String fact) {
    assertThat(facts(article(before), article(after))).contains(fact);
  }

  static Stream<Arguments> sameFacts() {
    return Stream.of(
        arguments("The crash hurt 1,400 people.", "The crash hurt 1400 people."),
        arguments("Fourteen people were hurt.", "14 people were hurt."),
        arguments("Twenty-one people were hurt.", "Some 21 people were hurt."),
        arguments("On Monday, it rained.", "On Monday it rained."),
        arguments("The pier — the old one — broke.", "The pier - the old one - broke."),
        arguments("“It’s over,” he said.", "\"It's over\", he said."),
        arguments("“It is  over now,”\n\nhe said.", "“It is over now,” he said."),
        arguments("It rained in Velmora.", "It rained in Velmora.\n\nSome 30 people saw it."),
        arguments("It rained.\n\nSome 30 people saw it.", "It rained."),
        arguments("It rained.\n\nUpdated 10:30 GMT", "It rained.\n\nUpdated 11:45 GMT"),
        arguments("Es regnete.\n\nStand: 22.11.2026", "Es regnete.\n\nStand: 23.11.2026"),
        arguments("A strike by 30 pilots hit 12 ships.", "A strike hit 12 ships of 30 pilots."),
        arguments(
            "It was said by Ruth Calloway of the port.", "It was said by Calloway of the port."),
        arguments(
            "“We had forty seconds,” she said. It rained.",
            "It rained. She said: “We had forty seconds.”"));
  }

  @ParameterizedTest
  @MethodSource("sameFacts")
  void whatIsOnlyWrittenOtherwiseOrAddedOrRemovedChangesNoFact(String before, String after) {
    assertThat(facts(article(before), article(after))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ferry strikes pier           | Ferry strikes pier, 14 hurt  | true
          Ferry strikes pier           | Ferry Strikes Pier           | false
          Ferry strikes pier           | UPDATE 2-Ferry strikes pier  | false
          CORRECTED: Ferry hits pier   | Ferry hits pier              | false
          “Enough”, say ferry crews    | 'Enough' say ferry crews     | false
          """)
  void aHeadlineIsRewrittenIfItsWordsDiffer(String before, String after, boolean rewritten) {
    Article first = article("It rained.").withTitle(before);
    Article second = article("It rained.").withTitle(after);

    assertThat(facts(first, second))
        .isEqualTo(rewritten ? List.of("headline: " + before + " -> " + after) : List.of());
  }

  @Test
  void aRewrittenPassageIsADifferenceButItsFiguresAreNotMatched() {
    String before = words("alpha", 40) + " 14 " + words("beta", 40);
    String after = words("gamma", 40) + " 16 " + words("delta", 40);

    HistoryEntry entry = last(history(article(before), article(after)));

    assertThat(entry.text()).hasSize(1);
    assertThat(entry.facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4 minutes read, 5 minutes read",
    "4 min read, 5 min read",
    "12 comments, 15 comments",
    "3 hours ago, 4 hours ago",
    "By Jane Doe, By John Roe",
    "By Jane Doe and Ola Berg, By John Roe and Ola Berg",
    "Von Jane Doe, Von John Roe",
    "Par Jane Doe, Par John Roe",
    "Di Jane Doe, Di John Roe",
    "Por Jane Doe, Por John Roe"
  })
  void readingTimesCommentCountsAndByLinesAreNoFacts(String before, String after) {
    List<HistoryEntry> history =
        history(
            article(before + "\n\nIt rained in the town."),
            article(after + "\n\nIt rained in the town."));

    assertThat(last(history).text()).hasSize(1);
    assertThat(last(history).facts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "By Monday the crash had hurt 14 people., By Monday the crash had hurt 16 people.",
    "14 people commented on it., 16 people commented on it.",
    "By noon 14 people were hurt., By noon 16 people were hurt."
  })
  void sentencesThatBeginLikeBoilerplateHaveFacts(String before, String after) {
    assertThat(last(history(article(before), article(after))).facts()).hasSize(1);
  }
}
