package io.newswire.enrich.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.history.Difference;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionComparisonTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Pattern CAPITALISED =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*");
  private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]*)[”\"]");

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

  @Test
  void differencesAreGivenWordByWordWithTheWordsAround() {
    String before =
        "A ferry struck the east pier on Monday.\n\nFourteen people were hurt, the port said.";
    String after = "A ferry struck the west pier on Monday.\n\nThe port said.\n\nNobody was named.";

    assertThat(last(history(article(before), article(after))).text())
        .containsExactly(
            new Difference("A ferry struck the", "east", "west", "pier on Monday"),
            new Difference("", "Fourteen people were hurt, the", "The", "port said"),
            new Difference("", "", "Nobody was named", ""));
  }

  @Test
  void theFirstRevisionHasNoHistoryAndTheSecondBringsBoth() {
    Article first = article("It rained.").withReceivedAt(NOON);
    Article second = article("It snowed.").withReceivedAt(NOON.plusSeconds(60));

    assertThat(history(first)).isEmpty();
    assertThat(history(first, second))
        .extracting(HistoryEntry::revision, HistoryEntry::receivedAt)
        .containsExactly(tuple(1, NOON), tuple(2, NOON.plusSeconds(60)));
  }

  @Test
  void aWithheldRevisionIsNotComparedAndTheNextOneIsComparedWithWhatWasShown() {
    Article withheld = article("It rained.").withStatus(PublishingStatus.WITHHELD);

    List<HistoryEntry> history = history(article("It rained."), withheld, article("It snowed."));

    assertThat(history)
        .extracting(HistoryEntry::status)
        .containsExactly(null, PublishingStatus.WITHHELD, null);
    assertThat(history.get(1).text()).isEmpty();
    assertThat(last(history).text()).containsExactly(new Difference("It", "rained", "snowed", ""));
  }

  @Test
  void theWordsOfARevisionThatWasNeverPublishedAreNotShown() {
    Article withheld =
        article("Minister Foo was arrested.\n\nCORRECTION: Foo is a minister.")
            .withTitle("Foo arrested")
            .withStatus(PublishingStatus.WITHHELD);

    List<HistoryEntry> history =
        history(withheld, withheld, article("A minister was questioned.").withTitle("Questioned"));

    assertThat(history).extracting(HistoryEntry::revision).containsExactly(1, 2, 3);
    assertThat(last(history).compared()).isFalse();
    assertThat(history.toString()).doesNotContain("Foo");
    assertThat(new String(EarlierRevision.of(enriched(withheld, 1), null, NOON).unpacked(), UTF_8))
        .doesNotContain("Foo");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2026-11-22T18:00:00Z, null, 2026-11-22T10:00:00Z, false",
        "2026-11-22T18:00:00Z, 2026-11-22T17:00:00Z, 2026-11-22T10:00:00Z, false",
        "2026-11-22T18:00:00Z, null, null, false",
        "2026-11-22T18:00:00Z, 2026-11-22T18:00:00Z, 2026-11-22T10:00:00Z, true",
        "2026-11-22T18:00:00Z, null, 2026-11-22T19:00:00Z, true",
        "null, 2026-11-22T18:00:00Z, 2026-11-22T10:00:00Z, true"
      })
  void theWordsOfARevisionAreNotShownBeforeItsEmbargoEnds(
      Instant earlier, Instant later, Instant received, boolean shown) {
    List<HistoryEntry> history =
        history(
            article("Profit was fair."),
            article("Profit was 14 million.").withEmbargoedUntil(earlier),
            article("Profit was good.").withEmbargoedUntil(later).withReceivedAt(received));

    assertThat(history.toString().contains("14 million")).isEqualTo(shown);
    assertThat(history).hasSize(3);
    assertThat(last(history).compared()).isEqualTo(shown ? null : false);
  }

  @Test
  void ofACanceledArticleNothingIsKept() {
    EnrichedArticle canceled =
        enriched(article("It rained.").withStatus(PublishingStatus.CANCELED), 2);
    EarlierRevision earlier = EarlierRevision.of(enriched(article("It rained."), 1), null, NOON);

    EnrichedArticle compared = RevisionComparison.apply(earlier, canceled);

    assertThat(compared.history()).isEmpty();
    assertThat(EarlierRevision.of(compared, earlier, NOON)).isNull();
  }

  @Test
  void aCorrectionOfAnArticleThatIsNotKnownSaysThatItWasNotCompared() {
    EnrichedArticle third = enriched(article("It rained."), 3);

    assertThat(RevisionComparison.apply(null, third).history())
        .singleElement()
        .returns(3, HistoryEntry::revision)
        .returns(false, HistoryEntry::compared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORRECTION: The pier is in Port Ansel.",
        "Correction (22 November): the pier is in Port Ansel.",
        "Corrections and clarifications: the pier is in Port Ansel.",
        "(Corrects the number of the injured in paragraph two)",
        "An earlier version of this article misstated the name of the pier.",
        "This story was corrected on Tuesday to say where the pier is.",
        "Editor’s note: a previous version named the wrong pier.",
        "Korrektur: Der Pier liegt in Port Ansel.",
        "In einer früheren Version dieses Artikels war der Pier falsch benannt.",
        "Dieser Artikel wurde nachträglich korrigiert.",
        "Corrección: el muelle está en Port Ansel.",
        "Una versión anterior de este artículo nombraba otro muelle.",
        "Fe de errores",
        "Rectificatif : la jetée est à Port Ansel.",
        "Une version précédente de cet article nommait une autre jetée.",
        "Errata corrige",
        "Una versione precedente di questo articolo indicava un altro molo."
      })
  void aNoticeOfACorrectionIsRecognisedWithoutMetadata(String notice) {
    assertThat(CorrectionNotice.find(article("It rained.\n\n" + notice))).contains(notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The correction of the shares went on.",
        "An earlier version of the ferry had one deck.",
        "Correctional officers were hurt.",
        "He was corrected by the pilot: the pier is old.",
        "La corrección de los precios siguió.",
        "Die Korrektur der Kurse ging weiter.",
        "Une version du contrat a été publiée.",
        "The editor's note was read out."
      })
  void otherTextIsNoNotice(String text) {
    assertThat(CorrectionNotice.find(article(text))).isEmpty();
  }

  @Test
  void aFirstRevisionThatSaysThatItIsCorrectedHasAHistory() {
    assertThat(history(article("CORRECTION: It rained.")))
        .extracting(HistoryEntry::correction)
        .containsExactly("CORRECTION: It rained.");
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

  private static String distinctWords(String prefix, int number, String between) {
    return IntStream.range(0, number)
        .mapToObj(i -> prefix + i % 9_973)
        .collect(Collectors.joining(between));
  }

  private static String words(String word, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> word + (char) ('a' + i % 26))
        .collect(Collectors.joining(" "));
  }

  private static HistoryEntry last(List<HistoryEntry> history) {
    return history.get(history.size() - 1);
  }

  private static List<String> facts(Article before, Article after) {
    return last(history(before, after)).facts().stream()
        .map((FactChange it) -> it.kind().code() + ": " + it.before() + " -> " + it.after())
        .toList();
  }

  private static List<HistoryEntry> history(Article... revisions) {
    EarlierRevision earlier = null;
    List<HistoryEntry> history = List.of();
    for (int i = 0; i < revisions.length; i++) {
      EnrichedArticle compared = RevisionComparison.apply(earlier, enriched(revisions[i], i + 1));
      history = compared.history();
      earlier = EarlierRevision.of(compared, earlier, NOON.plus(Duration.ofMinutes(i)));
    }
    return history;
  }

  private static Article article(String text) {
    return ArticleBuilder.builder().id("a").language("en").text(text).build();
  }

  private static EnrichedArticle enriched(Article article, int revision) {
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
