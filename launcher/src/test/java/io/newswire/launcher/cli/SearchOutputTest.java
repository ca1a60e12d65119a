package io.newswire.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.search.query.Near;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.FoldedCopies;
import io.newswire.index.search.result.Hits;
import io.newswire.launcher.cli.alerts.AlertOutput;
import io.newswire.model.GeoPoint;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Span;
import io.newswire.model.Speaker;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.Snippet;
import io.newswire.model.text.ControlCharacters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What commands print for people. */
class SearchOutputTest {
  private static final String HOSTILE =
      "A\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\u202egnp.exe\u2066\u2028\u0085\r\b";

  private final StringWriter shown = new StringWriter();
  private final PrintWriter out = ControlCharacterWriter.over(shown, false);
  private final SearchOutput output = new SearchOutput(out);

  @Test
  void onlyWhatIsQuotedStandsInQuotationMarks() {
    output.quote(quote(QuoteKind.INDIRECT, "that nobody on the pier had been hurt"));
    output.quote(quote(QuoteKind.DIRECT, "We had perhaps forty seconds."));
    output.quote(quote(QuoteKind.MIXED, "one night to get ready"));

    assertThat(shown.toString())
        .isEqualTo(
            """
            Ruth Calloway · reported speech
              that nobody on the pier had been hurt
            Ruth Calloway
              “We had perhaps forty seconds.”
            Ruth Calloway
              “one night to get ready”
            """);
  }

  @Test
  void whomItIsSaidToStandsBehindTheSpeaker() {
    Speaker speaker = new Speaker(0, 4, "Ruth", null, "Ruth Calloway");
    Speaker reporters = new Speaker(10, 19, "reporters", null, null);
    output.quote(new Quote(20, 22, "No", QuoteKind.DIRECT, null, speaker, reporters, "test"));

    assertThat(shown.toString()).startsWith("Ruth Calloway to reporters\n");
  }

  @Test
  void aCircleIsSaidWithThePlaceThatWasTakenAndNamesakesWithTheirIds() {
    GeoPoint port = new GeoPoint(33.9, 35.5);
    Map<String, List<Facet>> facets =
        Map.of(
            "people",
            List.of(
                new Facet("Kim Vale", 9, "person:kim-vale", "with Harbour Board"),
                new Facet("Ada Falk", 2, "person:ada-falk", null)));
    for (Near near :
        List.of(
            new Near("Port Ansel", "location:port-ansel", port, 96_560.64),
            new Near(null, null, port, 900))) {
      output.hits(new Hits<>(0, List.of(), null, facets, null, near), false, hit -> {});
    }

    assertThat(shown.toString())
        .contains("  within 96.561 km of Port Ansel (33.9000, 35.5000)\n")
        .contains("  within 0.9 km of (33.9000, 35.5000)\n")
        .contains("9  Kim Vale (with Harbour Board; person:kim-vale)\n")
        .contains("2  Ada Falk\n");
  }

  @Test
  void copiesAreCountedWithTheirSourcesAndTextsBesideArticles() {
    ArticleHit hit =
        new ArticleHit(
            "a1",
            "Ferry strikes pier",
            null,
            null,
            "Harbour Ledger",
            "en",
            null,
            null,
            "usable",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            new FoldedCopies(1_204, List.of("Coast Business", "Island Courier")));
    output.hits(
        new Hits<>(1_206, List.of(hit), "x", null, null, null, 2L, null), false, output::article);

    assertThat(shown.toString())
        .contains("  and 1,204 more: Coast Business, Island Courier\n")
        .endsWith("1,206 found, 2 texts, 1 shown\n");

    output.hits(
        new Hits<>(1_206, List.of(hit), "x", null, null, null, null, 3L), false, output::article);
    assertThat(shown.toString()).endsWith("1,206 found, 3 stories, 1 shown\n");
  }

  @Test
  void aSnippetThatEndsWithinASentenceSaysSo() {
    output.snippet("He opened half of the pier by the", List.of());
    output.snippet("“Nobody screamed.”", List.of());
    output.snippet("東京。", List.of());

    assertThat(shown.toString())
        .isEqualTo("  … He opened half of the pier by the …\n  … “Nobody screamed.”\n  … 東京。\n");
  }

  @Test
  void aLongQuoteFitsTheTerminalAndLosesNothing() {
    String text = "Two hundred people were waiting to be told what to do. ".repeat(9).strip();

    output.quote(quote(QuoteKind.DIRECT, text + "\n\n" + text));

    assertThat(shown.toString().lines()).allMatch(line -> line.length() <= 80);
    assertThat(shown.toString().replaceAll("\\s+", " ")).contains("“" + text + " " + text + "”");
  }

  @Test
  void nothingOfAnArticleControlsTheTerminal() {
    Alert alert =
        AlertBuilder.builder()
            .id("3f2a")
            .kind(AlertKind.MATCH)
            .ruleName(HOSTILE)
            .title(HOSTILE)
            .source(HOSTILE)
            .url(HOSTILE)
            .destinations(List.of(HOSTILE))
            .snippets(List.of(new Snippet(0, HOSTILE, List.of(new Span(0, 3, "A")))))
            .changedAt(Instant.EPOCH)
            .build();
    new AlertOutput(out).alert(alert);
    new AlertOutput(out).alert(alert.withKind(AlertKind.RECALL).withReason(HOSTILE));
    output.quote(quote(QuoteKind.DIRECT, HOSTILE));
    output.names(HOSTILE, List.of(HOSTILE));
    output.json(Map.of("title", HOSTILE));
    out.printf("%s%n", HOSTILE);

    assertThat(shown.toString()).contains("\\u001b]0;owned\\u0007", "\\u202egnp.exe");
    assertThat(shown.toString().chars())
        .allMatch(c -> c == '\n' || !ControlCharacters.contains(c), "no control character");
  }

  @Test
  void boldTextEndsWithItsLineWhateverItHolds() {
    PrintWriter styled = ControlCharacterWriter.over(shown, true);

    styled.println(ControlCharacterWriter.bold("Ferry") + " inquiry");
    styled.println("\ufdd0never ended");
    styled.println("plain");

    assertThat(shown.toString())
        .isEqualTo("\u001b[1mFerry\u001b[0m inquiry\n\u001b[1mnever ended\u001b[0m\nplain\n");
  }

  private static Quote quote(QuoteKind kind, String text) {
    Speaker speaker = new Speaker(0, 3, "she", "person:ruth-calloway", "Ruth Calloway");
    return new Quote(0, text.length(), text, kind, null, speaker, "test");
  }
}
