package io.newswire.enrich.alerts;

import static io.newswire.enrich.alerts.Stories.naming;
import static io.newswire.enrich.alerts.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.EntityType;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.MatchedSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleIndexTest {
  private static final AlertRule FERRIES = AlertRule.of("ferries", "ferry");

  private final RuleIndex index = new RuleIndex();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ferry                      | The ferries are late.                     | ferries",
        "ferries                    | A Ferry is late.                          | Ferry",
        "ferry                      | The ferry's crew                          | ferry's",
        "Jose                       | José Lind spoke.                          | José",
        "José                       | Jose Lind spoke.                          | Jose",
        "resumé                     | Talks resume.                             | resume",
        "ferry strike               | A strike stops the ferry.                 | strike, ferry",
        "ferry strike               | A strike stops the trams.                 | -",
        "ferry OR tram              | A strike stops the trams.                 | trams",
        "strike NOT ferry           | A strike stops the ferry.                 | -",
        "strike -ferry              | A strike stops the trams.                 | strike",
        "(ferry OR tram) -fog -rain | A tram in the rain.                       | -",
        "(ferry OR tram) -fog -rain | A tram in the sun.                        | tram",
        "strike AND (ferry OR tram) | A strike stops the trams.                 | strike, trams",
        "`\"port orla\"`            | In Port Orla it rains.                    | Port Orla",
        "`\"port orla\"`            | The port of Orla                          | -",
        "`\"bank of orla\"`         | The Bank for Orla                         | -",
        "`\"bank of orla\"`         | The Bank of Orla                          | Bank of Orla",
        "`\"strike ferry\"~3`       | The strike at the ferry                   | strike at the ferry",
        "`\"strike ferry\"~2`       | A strike, long and bitter, at the ferry   | -",
        "ferr*                      | A ferryman rows.                          | ferryman",
        "ferrymen*                  | The ferrymen row.                         | ferrymen",
        "resign?d                   | She resigned.                             | resigned",
        "fe?ry                      | A ferry rows.                             | ferry",
        "ferri~1                    | A ferry rows.                             | ferry",
        "=Ferr*                     | A Ferryman and a ferry                    | Ferryman",
        "=ferrym?n                  | A ferryman rows.                          | ferryman",
        "covid-19                   | A wave of Covid-19 came.                  | Covid-19",
        "covid-19                   | Covid cases: 19                           | -",
        "language:en AND ferry      | A ferry rows.                             | ferry",
        "language:de AND ferry      | A ferry rows.                             | -",
        "source:herald AND ferry    | A ferry rows.                             | ferry",
        "source:gazette AND ferry   | A ferry rows.                             | -",
        "harbour AND ferry          | A ferry rows.                             | Harbour, ferry",
        "title:harbour              | A ferry rows.                             | Harbour",
        "title:ferry                | A ferry rows.                             | -",
        "text:harbour               | A ferry rows.                             | -",
        "`\"news a ferry\"`         | A ferry rows.                             | -",
      })
  void matchesWhatTheQuerySays(String query, String text, String words) {
    assertThat(found(query, story(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "speaker:byrne                   | {Ada Byrne: Ferries stop.}            | Ada Byrne",
        "speaker:byrne                   | Ada Byrne was there.                  | -",
        "said:ferry                      | {Ada Byrne: Ferries stop.}            | Ferries",
        "said:ferry                      | Ferries. {Ada Byrne: Trams stop.}     | -",
        "speaker:byrne AND said:ferry    | {Ada Byrne: Ferries.} {Tom Lind: Trams.} | Ada Byrne, Ferries",
        "speaker:lind AND said:ferry     | {Ada Byrne: Ferries.} {Tom Lind: Trams.} | -",
        "speaker:lind AND said:ferry AND harbour | {Ada Byrne: Ferries.} {Tom Lind: Trams.} | -",
        "speaker:byrne AND said:ferr* AND harbour | {Ada Byrne: Ferries.} | Harbour, Ada Byrne, Ferries",
        "speaker:(byrne OR lind) AND said:tram | {Ada Byrne: Ferries.} {Tom Lind: Trams.} | Tom Lind, Trams",
        "speaker:byrne AND speaker:lind  | {Ada Byrne: Ferries.} {Tom Lind: Trams.} | Ada Byrne, Tom Lind",
        "(speaker:byrne AND said:ferry) AND (speaker:lind AND said:trams) | {Ada Byrne: Ferries.} {Tom"
            + " Lind: Trams.} | Ada Byrne, Ferries, Tom Lind, Trams",
        "(speaker:byrne AND said:trams) AND (speaker:lind AND said:ferry) | {Ada Byrne: Ferries.} {Tom"
            + " Lind: Trams.} | -",
        "speaker:byrne NOT said:ferry    | {Ada Byrne: Ferries.}                 | -",
        "speaker:byrne NOT said:ferry    | {Ada Byrne: Ferries.} {Ada Byrne: Trams.} | Ada Byrne",
        "said:ferry NOT speaker:byrne    | {Ada Byrne: Ferries.} {Tom Lind: Trams.} | -",
        "said:ferry NOT speaker:byrne    | {Ada Byrne: Ferries.} {Tom Lind: Ferries.} | Ferries",
        "harbour NOT speaker:byrne       | {Ada Byrne: Ferries.}                 | -",
        "harbour NOT speaker:byrne       | {Tom Lind: Ferries.}                  | Harbour",
        "said:\"late ferry\"             | {: The late ferry stops.}             | late ferry",
        "said:\"stop trams\"             | {: The ferries stop} {: Trams go.}    | -",
        "said:trams OR speaker:byrne     | {Ada Byrne: Ferries.}                 | Ada Byrne",
      })
  void asksOneQuoteWhoSaidWhat(String query, String text, String words) {
    assertThat(found(query, story(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "person:byrne, 'Ada Byrne, Byrne'",
    "person:\"ada byrne\", 'Ada Byrne, Byrne'",
    "person:orla, -",
    "place:orla, Orla",
    "organization:byrne, -",
    "person:byrne AND place:orla, 'Ada Byrne, Orla, Byrne'",
    "person:byr*, 'Ada Byrne, Byrne'",
  })
  void asksForNamesByTheirKind(String query, String words) {
    EnrichedArticle orla =
        naming(story("Ada Byrne saw Orla. Byrne left."), EntityType.LOCATION, "Orla");
    EnrichedArticle named = naming(orla, EntityType.PERSON, "Ada Byrne", "Byrne");

    assertThat(found(query, named)).isEqualTo(words);
  }

  @Test
  void tellsWhereTheWordsStand() {
    index.apply(Map.of("r", AlertRule.of("r", "harbour AND said:ferry")));

    List<RuleMatch> matches = index.match(story("{Ada Byrne: Ferries stop.}")).found();

    assertThat(matches).hasSize(1);
    assertThat(matches.get(0).spans())
        .containsExactly(
            new MatchedSpan("title", "title", 0, 7, "Harbour"),
            new MatchedSpan("text", "said", 12, 19, "Ferries"));
  }

  /** Lucene says that the phrase ends where its word stands next, in the text. */
  @Test
  void aSloppyPhraseWithOneWordTwiceEndsWithinTheTitle() {
    EnrichedArticle article = story("Tram strike and strike", "A day of strike and of fog.");

    assertThat(found("\"strike strike\"~4", article)).startsWith("strike and strike");
  }

  @Test
  void looksOnlyAtTheSourcesAndLanguagesOfTheRule() {
    index.apply(
        Map.of(
            "herald", FERRIES.withSources(List.of("port orla herald", "Gazette")),
            "gazette", FERRIES.withSources(List.of("Gazette")),
            "british", FERRIES.withLanguages(List.of("en-GB")),
            "english", FERRIES.withLanguages(List.of("en")),
            "german", FERRIES.withLanguages(List.of("de"))));

    assertThat(ids(story("A ferry"))).containsExactly("british", "english", "herald");
  }

  @Test
  void languagesAreComparedInOneForm() {
    index.apply(
        Map.of(
            "capitals", FERRIES.withLanguages(List.of("AST")),
            "spaces", FERRIES.withLanguages(List.of(" Ast ")),
            "query", FERRIES.withQuery("ferry AND language:AST"),
            "filipino", FERRIES.withLanguages(List.of("Fil"))));

    assertThat(ids(Stories.storyIn("ast", "A ferry")))
        .containsExactly("capitals", "query", "spaces");
    assertThat(ids(Stories.storyIn("xx", "A ferry"))).isEmpty();
  }

  @Test
  void looksAtTheTitleAloneWhereTheRuleSaysSo() {
    index.apply(Map.of("r", FERRIES.withTitleOnly(true)));

    assertThat(ids(story("News", "A ferry"))).isEmpty();
    assertThat(ids(story("A ferry", "News"))).containsExactly("r");
  }

  @Test
  void changesAndRemovesRules() {
    index.apply(Map.of("a", FERRIES, "b", FERRIES, "c", FERRIES));
    Map<String, AlertRule> changes = new HashMap<>();
    changes.put("a", AlertRule.of("a", "tram"));
    changes.put("b", null);
    changes.put("c", FERRIES.withEnabled(false));
    index.apply(changes);

    assertThat(ids(story("A ferry"))).isEmpty();
    assertThat(ids(story("A tram"))).containsExactly("a");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void keepsTheLastGoodVersionOfABadRule() {
    index.apply(Map.of("ferries", FERRIES, "trams", AlertRule.of("trams", "tram")));
    index.apply(
        Map.of(
            "ferries", AlertRule.of("ferries", "ferry AND").withVersion(2),
            "trams", AlertRule.of("trams", "trams").withVersion(2)));

    assertThat(ids(story("A ferry and a tram"))).containsExactly("ferries", "trams");
    assertThat(index.problems())
        .containsExactly(
            new RuleProblem(
                "ferries", "ferry AND", 2, "the query is incomplete after 'ferry AND'", 1));

    index.apply(Map.of("ferries", FERRIES.withVersion(3)));
    assertThat(index.problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aRuleThatCannotBeReadLeavesTheOthersAtWork(String name, String query) {
    index.apply(Map.of("bad", AlertRule.of("bad", query), "ferries", FERRIES));

    assertThat(ids(story("A ferry"))).containsExactly("ferries");
    assertThat(index.problems()).extracting(RuleProblem::ruleId).containsExactly("bad");
  }

  static Stream<Arguments> aRuleThatCannotBeReadLeavesTheOthersAtWork() {
    return Stream.of(
        Arguments.of("nested", "(".repeat(5_000) + "storm" + ")".repeat(5_000)),
        Arguments.of("open", "(".repeat(5_000)),
        Arguments.of("huge", "st?rm* OR ".repeat(20_000) + "storm"));
  }

  private List<String> ids(EnrichedArticle article) {
    return index.match(article).found().stream().map(match -> match.rule().id()).toList();
  }

  private String found(String query, EnrichedArticle article) {
    index.apply(Map.of("r", AlertRule.of("r", query)));
    assertThat(index.problems()).isEmpty();
    List<RuleMatch> found = index.match(article).found();
    return found.isEmpty()
        ? "-"
        : String.join(", ", found.get(0).spans().stream().map(MatchedSpan::text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "byrne~1 AND speaker:byrne, {Byrne: Ferries stop.}, speaker",
    "speaker:byrne AND byrne~1, {Byrne: Ferries stop.}, speaker",
    "byrn* AND text:byrne AND speaker:byrne, {Byrne: Ferries stop.}, speaker",
  })
  void ofTwoHitsAtOnePlaceTheFirstFieldByNameIsShown(String query, String text, String asked) {
    index.apply(Map.of("r", AlertRule.of("r", query)));

    assertThat(index.match(Stories.story("Harbour news", text)).found().get(0).spans())
        .extracting(MatchedSpan::asked)
        .containsExactly(asked);
  }
}
