package io.newswire.ingest.extract.html.meta;

import static io.newswire.ingest.extract.html.meta.MetaPages.linkedData;
import static io.newswire.ingest.extract.html.meta.MetaPages.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.model.PublicationTime;
import io.newswire.model.RawDocumentBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateFinderTest {
  private static final String MOMENT = "2026-11-27T21:15:00+01:00";
  private static final String DAY = "2026-11-27";
  private static final String CARD =
      "<div class='c1'><a href='/x'>Herring prices fall for the third week</a> <time datetime='2026-10-01T08:00:00Z'>1 Oct</time></div>";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aPagesOwnDataTellTheDate(String name, String head, String belowTitle, String date) {
    assertThat(read(head, belowTitle).publishedAt()).isEqualTo(PublicationTime.parse(date));
  }

  static Stream<Arguments> aPagesOwnDataTellTheDate() {
    return Stream.of(
        arguments(
            "a time that was changed and published at once",
            "",
            "<a href='/bridge' rel='bookmark'><time class='published updated' datetime='"
                + MOMENT
                + "'>27 Nov 2026</time></a>"
                + " by <a href='/author/ada'>Ada Byrne</a>",
            MOMENT),
        arguments(
            "a time of a change first",
            "",
            "<time class='updated' datetime='2026-11-28T07:00:00Z'></time><time class='published' datetime='"
                + MOMENT
                + "'></time>",
            MOMENT),
        arguments("a tooltip", "", "<span title='" + MOMENT + "'>3 hours ago</span>", MOMENT),
        arguments(
            "a tooltip in words",
            "",
            "<span class='post-date' title='Friday, 27 November 2026'>yesterday</span>",
            DAY),
        arguments(
            "the state of the page",
            "",
            "<script>window.S={\"article\":{\"publishDate\":1795810500000}}</script>",
            "2026-11-27T20:15:00Z"),
        arguments(
            "the region in another meta",
            "<meta property='og:locale' content='en_US'>",
            "<p>11/3/2026</p>",
            "2026-11-03"),
        arguments(
            "the order of another date",
            "",
            "<p>11/3/2026</p><p><a href='/x'>Ferry</a> 10/27/2026</p>",
            "2026-11-03"),
        arguments("JSON-LD", linkedData("\"datePublished\":\"" + MOMENT + '"'), "", MOMENT),
        arguments("a list", linkedData("\"datePublished\":[\"" + MOMENT + "\"]"), "", MOMENT),
        arguments(
            "a number", linkedData("\"datePublished\":1795810500000"), "", "2026-11-27T20:15:00Z"),
        arguments(
            "a typed value",
            linkedData("\"datePublished\":{\"@type\":\"DateTime\",\"@value\":\"" + MOMENT + "\"}"),
            "",
            MOMENT),
        arguments("words", linkedData("\"datePublished\":\"Nov 27, 2026 21:15\""), "", DAY),
        arguments(
            "bare quotation marks in JSON-LD",
            linkedData("\"description\":\"It says \"no\" again\",\"datePublished\":\"" + DAY + '"'),
            "",
            DAY),
        arguments(
            "a date in JSON-LD, its moment in a meta",
            linkedData("\"datePublished\":\"" + DAY + '"')
                + "<meta property='article:published_time' content='"
                + MOMENT
                + "'>",
            "",
            MOMENT),
        arguments("meta, compact", "<meta name='dc.date' content='20261127'>", "", DAY),
        arguments("meta, German", "<meta name='date' content='27.11.2026 21:15'>", "", DAY),
        arguments(
            "meta, empty date first",
            "<meta name='date' content='0001-01-01'><meta name='pubdate' content='" + DAY + "'>",
            "",
            DAY),
        arguments(
            "microdata, content",
            "",
            "<span itemprop='datePublished' content='" + MOMENT + "'>yesterday</span>",
            MOMENT),
        arguments(
            "microdata, title",
            "",
            "<abbr itemprop='datePublished' title='" + MOMENT + "'>9:15 PM</abbr>",
            MOMENT),
        arguments("microdata, text", "", "<span itemprop='datePublished'>27 Nov 2026</span>", DAY),
        arguments(
            "a data attribute",
            "",
            "<div data-timestamp='1795810500'>yesterday</div>",
            "2026-11-27T20:15:00Z"),
        arguments("words below the title", "", "<p>Published 27 November 2026</p>", DAY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void anotherDateOnThePageIsNotThatOfTheArticle(String name, String belowTitle, String date) {
    assertThat(read("", belowTitle).publishedAt())
        .isEqualTo(date == null ? null : PublicationTime.parse(date));
  }

  static Stream<Arguments> anotherDateOnThePageIsNotThatOfTheArticle() {
    String own = "<p class='byline'>By Ada Byrne <time datetime='" + MOMENT + "'>27 Nov</time></p>";
    return Stream.of(
        arguments(
            "a small card with few words",
            "<div class='card'><a href='/x'>Ferry timetable</a><time datetime='2026-10-01'>1 October</time></div>",
            null),
        arguments(
            "what a card says of the article itself",
            "<div class='card-meta'><a href='/town'>Town</a> <time datetime='2026-11-27'>27 Nov</time></div>",
            DAY),
        arguments(
            "a card about the author",
            "<div class='author-card'><a href='/authors/ada'>Ada Byrne</a> <time datetime='2026-11-27'>27 Nov</time></div>",
            DAY),
        arguments(
            "a small teaser beside the article's own date",
            "<div class='top-teaser'><a href='/x'>Choir wins</a> 1 October 2026</div><p>27 November 2026</p>",
            DAY),
        arguments(
            "the microdata of a card",
            "<div><a href='/x'>Herring prices fall for the third week</a><meta itemprop='datePublished' content='2026-10-01'></div>"
                + "<meta itemprop='datePublished' content='"
                + DAY
                + "'>",
            DAY),
        arguments(
            "a comment",
            "<div class='comments'><p>Tom wrote <time datetime='2026-11-25'>25 Nov</time></p></div>",
            null),
        arguments("the footer", "<footer>© Ansel Packet, 1 January 2026</footer>", null),
        arguments("a card before the by-line", CARD + own, MOMENT),
        arguments("a card alone", CARD, null),
        arguments(
            "a list of links",
            "<div class='most-read'><a href='/x'><time datetime='2026-10-01T08:00:00Z'>1 Oct</time> Herring</a></div>"
                + own,
            MOMENT),
        arguments(
            "a sentence",
            "<p>On 3 May 2019 the bridge was last inspected by the county.</p>",
            null),
        arguments(
            "a related script",
            own + "<script>window.list=[{\"datePublished\":\"2026-08-29\"}]</script>",
            MOMENT),
        arguments(
            "a caption",
            "<figure><figcaption>The bridge on 3 May 2019</figcaption></figure><p>27.11.2026</p>",
            DAY),
        arguments(
            "a change before the publication",
            "<p>Updated <time datetime='2026-11-28T07:00:00Z'>28 Nov</time>, published <time datetime='"
                + MOMENT
                + "'>27 Nov</time></p>",
            MOMENT),
        arguments(
            "a change in a line of its own",
            "<p>Last updated:</p><p>28 November 2026</p><p>Published: 27 November 2026</p>",
            DAY),
        arguments(
            "a change in another language",
            "<p>Aktualisiert: 28.11.2026</p><p>Veröffentlicht: 27.11.2026</p>",
            DAY),
        arguments("a year out of reach", "<p>27 November 2062</p>", null),
        arguments(
            "the first day of the epoch", "<time datetime='1970-01-01T00:00:00Z'></time>", null));
  }

  @Test
  void theMastheadsDateIsNotTheArticles() {
    String page =
        "<html><head><title>T - Ledger</title></head><body><header><p>Saturday, November 28, 2026</p></header>"
            + "<main><h1>"
            + MetaPages.TITLE
            + "</h1>%sBODY</main>";

    assertThat(read(page.formatted("")).publishedAt()).isNull();
    assertThat(read(page.formatted("<p>27 November 2026</p>")).publishedAt())
        .isEqualTo(PublicationTime.parse(DAY));
  }

  @Test
  void theDescriptionOfAnotherArticleIsNotThatOfThePage() {
    String other =
        "<link rel='canonical' href='https://ansel.example/bridge'><script type='application/ld+json'>"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"Herring prices fall again\",\"url\":\"https://ansel.example/herring\","
            + "\"datePublished\":\"2026-10-01\",\"author\":\"Jon Marsh\"}</script>";

    assertThat(read(other, "<p>27 November 2026</p>").publishedAt())
        .isEqualTo(PublicationTime.parse(DAY));
    assertThat(read(other, "").authors()).isEmpty();
  }

  @Test
  void aListOfOtherArticlesTellsNothingOfAPageThatDoesNotSayWhereItIs() {
    String list =
        "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":"
            + "\"NewsArticle\",\"headline\":\"Herring prices fall\",\"url\":\"https://ansel.example/herring\","
            + "\"datePublished\":\"2026-10-01T00:00:00Z\",\"author\":\"Jon Marsh\"}]}</script>";

    assertThat(read(list, "<p>27 November 2026</p>").publishedAt())
        .isEqualTo(PublicationTime.parse(DAY));
    assertThat(read(list, "").authors()).isEmpty();
  }

  @Test
  void theDateOfAChangeIsTheLastResort() {
    String modified = linkedData("\"dateModified\":\"2026-11-28T07:00:00Z\"");

    assertThat(read(modified, "").publishedAt())
        .isEqualTo(PublicationTime.parse("2026-11-28T07:00:00Z"));
    assertThat(read(modified, "<p>27 November 2026</p>").publishedAt())
        .isEqualTo(PublicationTime.parse(DAY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theAddressTellsADateOnlyWhereItIsOne(String path, String date) {
    String canonical = "<link rel='canonical' href='https://ansel.example" + path + "'>";

    assertThat(read(canonical, "").publishedAt())
        .isEqualTo(date == null ? null : PublicationTime.parse(date));
  }

  static Stream<Arguments> theAddressTellsADateOnlyWhereItIsOne() {
    return Stream.of(
        arguments("/2026/11/27/bridge", DAY),
        arguments("/news/2026-11-27-bridge.html", DAY),
        arguments("/news/20261127/bridge", DAY),
        arguments("/journal/2026/11/92713", null),
        arguments("/journal/20269127/bridge", null),
        arguments("/a/2026112712345/bridge", null));
  }

  @Test
  void offlineADateAheadOfTodayIsBelievedWhereThereIsNoOther() {
    LocalDate ahead = LocalDate.now(ZoneOffset.UTC).plusYears(3);
    String meta =
        "<html><head><meta name='date' content='%s'></head><body><h1>%s</h1>%s<p>Text.</p>";

    assertThat(offline(meta.formatted(ahead, MetaPages.TITLE, "")))
        .isEqualTo(PublicationTime.of(ahead));
    assertThat(offline(meta.formatted(ahead, MetaPages.TITLE, "<p>27 November 2025</p>")))
        .isEqualTo(PublicationTime.parse("2025-11-27"));
    assertThat(offline(meta.formatted(ahead.plusYears(30), MetaPages.TITLE, ""))).isNull();
  }

  private static PublicationTime offline(String page) {
    return HtmlPages.read(
            RawDocumentBuilder.builder().content(page.getBytes(StandardCharsets.UTF_8)).build())
        .publishedAt();
  }
}
