package io.newswire.ingest.extract.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.PublicationTime;
import io.newswire.model.RawDocument;
import io.newswire.model.RawDocumentBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReadingTest {
  @Test
  void takesTheArticleAndNothingElseOfAPage() throws IOException {
    Article article = read(resource("/pages/quay.html"));

    assertThat(article.text())
        .isEqualTo(
            """
            Ferries may land again in the west harbour, but the fishermen want the old steps back.

            The new quay of Port Orla was opened on Friday by the mayor, who came by boat.

            It took four years to build and is twice as long as the one before, engineers of the county said.

            The steps

            “We asked for steps, and we got a wall,” said Nora Finn, who has fished here since 1988.

            The steps will be looked at again in May.

            The ferry starts in June.

            The county has no money for both, its spokesman said. “We will talk in spring.”""");
  }

  @Test
  void readsWhatThePageSaysOfTheArticle() throws IOException {
    Article article = read(resource("/pages/quay.html"));

    assertThat(article.title()).isEqualTo("New quay opens after four years");
    assertThat(article.authors()).containsExactly("Ada Byrne", "Tom Doyle");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.parse("2026-02-26T09:12:00-05:00"));
    assertThat(article.url()).isEqualTo("https://www.orla-herald.example/town/new-quay");
    assertThat(article.source()).isEqualTo("Orla Herald");
    assertThat(article.section()).isEqualTo("Town");
    assertThat(article.keywords()).containsExactly("quay", "harbour", "Port Orla");
    assertThat(article.imageUrl()).isEqualTo("https://img.orla-herald.example/quay.jpg");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.description()).startsWith("Ferries may land again");
  }

  @Test
  void explainsWhyABoxWon() throws IOException {
    assertThat(HtmlPages.explain(document(resource("/pages/quay.html"))).get(0))
        .contains("div.article-body", "text 1.00", "title 0.35", "marked 0.20");
  }

  @Test
  void takesTheBodyFromJsonLdWhereThePageShowsOnlyItsBeginning() {
    Article article =
        read(
            "<html><head><title>Herring is back</title><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Herring is back\",\"articleBody\":\"The herring is back in the bay.\\n"
                + "Boats came home full for the first time in years. ".repeat(12)
                + "\"}</script></head><body><h1>Herring is back</h1>"
                + "<p>The herring is back in the bay.</p></body></html>");

    assertThat(article.text())
        .startsWith("The herring is back in the bay.\n\nBoats came home full")
        .hasSizeGreaterThan(500);
  }

  /** Names of boxes that go out, unless the data say that they are part of the article. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "div class=paywall | \".paywall\"",
        "div id=promo class=paywall | \"#promo\"",
        "div class='paywall locked' | \"div.paywall.locked\"",
        "div class=paywall | \".other, article > .paywall\"",
        "div class=paywall | [\".other\", \".paywall\"]",
        "section class=subscribe | \"article .subscribe\"",
      })
  void whatTheDataCallAPartOfTheArticleIsOne(String box, String selector) {
    String inside = "Divers begin in May.";
    String page =
        """
        <html><head>%%s</head><body><article><h1>Board rebuilds the pier</h1>
        <p>The harbour board of Selwick voted on Tuesday evening to rebuild the old grain pier, which storms broke.</p>
        <p>Work takes eighteen months, the board said, because divers reach the lowest piles at slack water only.</p>
        <p>The money comes from a county fund, from a loan over twenty years and from the sale of a warehouse.</p>
        <%s><p>%s</p></%s></article></body></html>"""
            .formatted(box, inside, box.split(" ")[0]);
    String data =
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False",
         "hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": %s}]}</script>"""
            .formatted(selector);

    assertThat(read(page.formatted("")).text()).doesNotContain(inside);
    assertThat(read(page.formatted(data)).text()).endsWith(inside);
  }

  @Test
  void takesTheBodyFromTheScriptThatDrawsThePage() {
    String paragraph =
        "Boats came home full for the first time in years, the harbour master said. ";
    Article article =
        read(
            "<html><head><title>Herring is back</title>"
                + "<meta name=description content='Boats came home full for the first time.'></head>"
                + "<body><div id=root></div><script>self.push([1,\"5:{\\\"html\\\":\\\""
                + "\\\\u003cp\\\\u003e"
                + paragraph.repeat(4)
                + "\\\\u003c/p\\\\u003e\\\\u003cp\\\\u003e"
                + paragraph.repeat(4)
                + "\\\\u003c/p\\\\u003e\\\"}\"])</script></body></html>");

    assertThat(article.text().split("\n\n")).hasSize(2).allMatch(text -> text.startsWith("Boats"));
  }

  @Test
  void aSecondArticleBelowIsAnotherArticle() {
    String first = "The first article has a paragraph that is long enough to be one, and a bit. ";
    String second = "The second article below it is on something else and much longer than it. ";
    Article article =
        read(
            "<html><head><title>First</title></head><body><main><article><h1>First</h1><p>"
                + first.repeat(6)
                + "</p></article><article><h1>Second</h1><p>"
                + (second.repeat(6) + "</p><p>").repeat(3)
                + "</p></article></main></body></html>");

    assertThat(article.text()).startsWith("The first article").doesNotContain("second");
  }

  @Test
  void aSecondArticleIsAnotherArticleAlsoWhereBothHoldCards() {
    String card = "<article><h3><a href='/x'>Read this too</a></h3></article>";
    String paragraph = "<p>%s article has a paragraph that is long enough to be one.</p>";
    Article article =
        read(
            "<html><head><title>First</title></head><body><main><article><h1>First</h1>"
                + (paragraph.formatted("The first") + card).repeat(8)
                + "<article><h1>Second</h1>"
                + (paragraph.formatted("The second") + card).repeat(20)
                + "</article></article></main></body></html>");

    assertThat(article.text().split("\n\n"))
        .hasSize(8)
        .allMatch(text -> text.startsWith("The first"));
  }

  private static Article read(String page) {
    return HtmlPages.read(document(page));
  }

  private static RawDocument document(String page) {
    return RawDocumentBuilder.builder().content(page.getBytes(UTF_8)).build();
  }

  private static String resource(String name) throws IOException {
    try (InputStream page = PageReadingTest.class.getResourceAsStream(name)) {
      return new String(page.readAllBytes(), UTF_8);
    }
  }
}
