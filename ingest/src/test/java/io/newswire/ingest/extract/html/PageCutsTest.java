package io.newswire.ingest.extract.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RawDocumentBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages put around and between the paragraphs of an article, and what only looks so. */
class PageCutsTest {
  private static final String ONE = "The pilot boat left Port Orla at dawn, in a heavy swell.";
  private static final String TWO = "Two hours later it came back with all nine sailors on board.";
  private static final String THREE =
      "“I have seen worse seas, but not many,” said Nora Finn, who steered it.";
  private static final List<String> BODY = List.of(ONE, TWO, THREE);

  static Stream<Arguments> clutter() {
    return Stream.of(
        Arguments.of("a caption", "<figure><img><figcaption>The boat. Photo: T. Doyle</figure>"),
        Arguments.of("a credit", "<div class='image-credit'>Picture by the coast guard.</div>"),
        Arguments.of(
            "share buttons", "<ul class='social-share'><li>Share this on one site<li>Mail</ul>"),
        Arguments.of(
            "a sign-up form",
            "<div class='c-newsletter--inline'><p>Get the harbour news every morning.</p></div>"),
        Arguments.of(
            "a consent box",
            "<div class='cookie-consent'><p>We and our partners store data. Do you agree?</p></div>"),
        Arguments.of(
            "a list of other articles",
            "<ul><li><a href=a>Storm sinks a trawler off Cape Dorrit</a>"
                + "<li><a href=b>Why the lighthouse went dark</a></ul>"),
        Arguments.of("a link of its own", "<p><a href=a>Read more: storm sinks a trawler</a></p>"),
        Arguments.of(
            "a link with a label",
            "<p><b>MORE:</b> <a href=a>Storm sinks a trawler at sea</a></p>"),
        Arguments.of(
            "a card of another article",
            "<article><h3><a href=a>The lighthouse</a></h3><p>It went dark on Monday.</p></article>"),
        Arguments.of(
            "a fact box",
            "<aside><h3>The boat</h3><p>It was built in 1988 and carries a crew of four.</p></aside>"),
        Arguments.of("a video player", "<div class='video-player'>Video: 01:32 The rescue</div>"),
        Arguments.of(
            "what is hidden", "<p style='display: none'>You read this and nobody sees.</p>"),
        Arguments.of(
            "what is for screen readers", "<span class='sr-only'>Article continues below.</span>"),
        Arguments.of("an advertisement's line", p("Lesen Sie weiter nach der Anzeige")),
        Arguments.of("a Spanish one", p("La noticia continúa tras la publicidad")),
        Arguments.of("an Italian one", p("Continua a leggere dopo la pubblicità")),
        Arguments.of("a Polish one", p("Dalsza część artykułu pod reklamą")),
        Arguments.of("a Dutch one", p("Lees verder onder de advertentie")),
        Arguments.of("a Swedish one", p("Artikeln fortsätter efter annonsen")),
        Arguments.of("a script", "<script>var text = 'The pilot boat left.';</script>"),
        Arguments.of("a button", "<button>Show the comments</button>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clutter")
  void isCutOutOfTheBody(String what, String clutter) {
    assertThat(body(p(ONE) + clutter + p(TWO) + p(THREE))).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wir und unsere 812 Partner speichern Informationen auf Ihrem Gerät und greifen darauf zu. Sie können allem zustimmen oder alles ablehnen.",
        "Nosotros y nuestros socios almacenamos o accedemos a información en un dispositivo y tratamos datos, como identificadores únicos.",
        "Noi e i nostri 1.024 partner archiviamo informazioni su un dispositivo e vi accediamo, e trattiamo dati come gli identificatori univoci.",
        "Wij en onze partners slaan informatie op een apparaat op en hebben daar toegang toe, en verwerken gegevens zoals unieke kenmerken."
      })
  void aBoxThatAsksForConsentIsNoPartOfAShortArticle(String consent) {
    assertThat(body(p(ONE) + p(TWO) + p(THREE) + "</main><div>" + p(consent) + "</div><main>"))
        .isEqualTo(BODY);
  }

  @Test
  void anotherWordBeforeAdvertisementIsNoInterruption() {
    String said = "She read it under the advertisement for soap, and laughed at the pier.";

    assertThat(body(p(ONE) + p(said) + p(THREE))).containsExactly(ONE, said, THREE);
  }

  /** Thai and Lao have no full stop, and others one of their own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "คณะกรรมการท่าเรือตัดสินใจว่าจะไม่เปิดสะพานให้รถบรรทุกจนถึงฤดูใบไม้ผลิ",
        "ຄະນະກໍາມະການທ່າເຮືອໄດ້ຕັດສິນໃຈບໍ່ເປີດຂົວໃຫ້ລົດບັນທຸກ",
        "អ្នកដឹកជញ្ជូននៃផ្សារត្រីនិយាយថាផ្លូវវាងចំណាយពេលមួយម៉ោង។",
        "ငါးဈေးမှ သယ်ယူပို့ဆောင်သူများက တစ်နာရီကြာသည်ဟု ဆိုသည်။",
        "የወደቡ ቦርድ ድልድዩን እስከ ጸደይ ድረስ ለጭነት መኪናዎች ዘግቶታል።",
        "بندرگاہ کے بورڈ نے پل کو بہار تک ٹرکوں کے لیے بند رکھنے کا فیصلہ کیا۔"
      })
  void aShortLastParagraphStaysInEveryScript(String last) {
    assertThat(body(p(ONE) + p(TWO) + p(last))).containsExactly(ONE, TWO, last);
  }

  static Stream<Arguments> endings() {
    return Stream.of(
        Arguments.of("tags", "<div class='tags'><a>Boats</a> <a>Port Orla</a></div>"),
        Arguments.of(
            "a biography",
            "<div class='author-bio'><p>Ada Byrne writes about boats and those in them.</p></div>"),
        Arguments.of(
            "comments",
            "<div id='comments'><p>Finn is a hero, give her a medal at last.</p></div>"),
        Arguments.of("a label", "<div>Advertisement</div>"),
        Arguments.of("an English notice", p("Sign up for our morning newsletter here.")),
        Arguments.of("a German notice", p("Unseren Newsletter können Sie hier abonnieren.")),
        Arguments.of("a French notice", p("Suivez-nous pour ne rien manquer de la côte.")),
        Arguments.of("a Spanish notice", p("Suscríbete y recibe las noticias de la costa.")),
        Arguments.of("a Russian notice", p("Подписывайтесь на наш канал, там все новости.")),
        Arguments.of("a heading without text", "<h2>Related stories</h2>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endings")
  void isCutOffTheEnd(String what, String ending) {
    assertThat(body(p(ONE) + p(TWO) + p(THREE) + ending)).isEqualTo(BODY);
  }

  static Stream<Arguments> beginnings() {
    return Stream.of(
        Arguments.of("the title again", "<h2>Nine sailors saved off Port Orla</h2>"),
        Arguments.of("a by-line", "<div class='byline'>By Ada Byrne and Tom Doyle</div>"),
        Arguments.of("a date", "<div><time>16 November 2026, 11:42</time></div>"),
        Arguments.of("a section's name", "<div>Coast and harbour</div>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beginnings")
  void isCutOffTheBeginning(String what, String beginning) {
    assertThat(body(beginning + p(ONE) + p(TWO) + p(THREE))).isEqualTo(BODY);
  }

  @Test
  void aTooltipIsCutOutOfItsSentence() {
    String marked =
        ONE.replace("swell", "<i class=tooltip>swell<span role=tooltip>Long waves.</span></i>");

    assertThat(body(p(marked) + p(TWO) + p(THREE))).isEqualTo(BODY);
  }

  @Test
  void headingsAndListsOfTheArticleStay() {
    assertThat(
            body(
                p(ONE)
                    + "<h2>The rescue</h2>"
                    + p(TWO)
                    + "<ul><li>Nine were saved.<li>None was hurt.</ul>"
                    + p(THREE)))
        .containsExactly(ONE, "The rescue", TWO, "Nine were saved.", "None was hurt.", THREE);
  }

  @Test
  void aParagraphWithLinksInItStays() {
    String linked = "<p>" + TWO.replace("nine sailors", "<a href=x>nine sailors</a>") + "</p>";

    assertThat(body(p(ONE) + linked + p(THREE))).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paywall", "widget-text", "premium-subscriber", "share-target"})
  void aClassOnEveryParagraphIsNotBelieved(String name) {
    String marked = "<p class='" + name + "'>";

    assertThat(body((p(ONE) + p(TWO) + p(THREE)).replace("<p>", marked))).isEqualTo(BODY);
  }

  @Test
  void aBodyInSeveralContainersIsJoined() {
    String part = "<div class='text-part'>%s</div><div class='ad'><p>Buy a boat today.</p></div>";

    assertThat(body(part.formatted(p(ONE)) + part.formatted(p(TWO)) + part.formatted(p(THREE))))
        .isEqualTo(BODY);
  }

  @Test
  void paragraphsMayBeTextBetweenLineBreaks() {
    assertThat(body("<div>" + ONE + "<br><br>" + TWO + "<br>\n<br>" + THREE + "</div>"))
        .isEqualTo(BODY);
  }

  @Test
  void pagesMayBeLaidOutInTables() {
    assertThat(
            body(
                "<table><tr><td><a href=a>Home</a><br><a href=b>Sport</a></td><td>"
                    + p(ONE)
                    + p(TWO)
                    + p(THREE)
                    + "</td></tr></table>"))
        .isEqualTo(BODY);
  }

  @Test
  void theStandfirstAboveTheBodyBelongsToIt() {
    String lead = "A pilot boat brought nine sailors home.";

    assertThat(
            body(
                "<div class='standfirst'>"
                    + lead
                    + "</div><figure><figcaption>The boat.</figcaption></figure><div class='story'>"
                    + p(ONE)
                    + p(TWO)
                    + p(THREE)
                    + "</div>"))
        .containsExactly(lead, ONE, TWO, THREE);
  }

  @Test
  void theEntriesOfALiveBlogStay() {
    String entry =
        "<article><h3>%02d:00</h3><p>At %d o'clock the boat was still out.</p></article>";
    StringBuilder entries = new StringBuilder();
    for (int hour = 8; hour < 16; hour++) {
      entries.append(entry.formatted(hour, hour));
    }

    assertThat(body(p(ONE) + entries))
        .contains("At 8 o'clock the boat was still out.", "At 15 o'clock the boat was still out.");
  }

  @Test
  void aTeaserInThePagesDataDoesNotReplaceTheText() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s …\"}"
            .formatted(ONE);

    assertThat(body(data + "</script>" + p(ONE) + p(TWO) + p(THREE))).isEqualTo(BODY);
  }

  @Test
  void textWithoutSpacesIsText() {
    List<String> lines =
        List.of(
            "夜明けに水先船がオルラ港を出た。海は荒れていた。",
            "二時間後、船は九人の船員全員を乗せて戻ってきた。",
            "「もっとひどい海も見たが、多くはない」とノラ・フィンは語った。");

    assertThat(body(lines.stream().map(PageCutsTest::p).reduce("", String::concat)))
        .isEqualTo(lines);
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  private static List<String> body(String story) {
    String page =
        "<html><head><title>Nine sailors saved off Port Orla | Orla Herald</title></head><body>"
            + "<nav><a href=/>Home</a><a href=/sport>Sport</a></nav>"
            + "<main><h1>Nine sailors saved off Port Orla</h1>"
            + story
            + "</main><footer>© Orla Herald. All rights reserved.</footer></body></html>";
    String text =
        HtmlPages.read(RawDocumentBuilder.builder().content(page.getBytes(UTF_8)).build()).text();
    return List.of(text.split("\n\n"));
  }
}
