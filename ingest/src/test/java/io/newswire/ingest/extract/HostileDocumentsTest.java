package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static io.newswire.ingest.extract.Documents.rejection;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to hang a reader or to fill its memory; the next one is always read. */
@Timeout(300)
class HostileDocumentsTest {
  private static final String SENTENCE =
      "The new quay of Port Orla was opened on Friday by the mayor, who came by boat.";
  private static final String BODY = "<p>" + SENTENCE + "</p>";

  /** What is read in this process: fewer tags than are left to another. */
  private static final int TAGS = 18_000;

  private static final int MANY = 100_000;

  @AfterEach
  void theNextDocumentIsRead() {
    assertThat(extract("<html><body><h1>Quay</h1>" + BODY).text()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void pagesOfAnyShapeGiveTheirText(String name, String page) {
    assertThat(extract("<html><head><title>Quay</title>" + page).text()).contains(SENTENCE);
  }

  @Test
  void aTitleOfPartsBesideManyHeadingsGivesItsText() {
    String title = "<title>" + "a - b : ".repeat(MANY / 2) + "</title>";
    String head = title + "<meta property=og:title content='a b'>";
    String headings = "<h1>a b</h1>".repeat(100);

    assertThat(extract("<html><head>" + head + headings + BODY).text()).contains(SENTENCE);
  }

  static Stream<Arguments> pagesOfAnyShapeGiveTheirText() {
    String title = "word ".repeat(MANY);
    return Stream.of(
        arguments("nested elements", "<div>".repeat(MANY) + BODY),
        arguments("nested tables", "<table><tr><td>".repeat(TAGS / 3) + BODY),
        arguments("nested by-lines", BODY + "<div class=author>Ada ".repeat(TAGS)),
        arguments("nested links to authors", BODY + "<div rel=author>Ada ".repeat(TAGS)),
        arguments("nested classes", BODY + numbered(TAGS, "<div class=c%d>Ada ")),
        arguments("unclosed formatting", BODY + "<b><i><font color=red>".repeat(TAGS / 3)),
        arguments("headings in headings", BODY + "<h1>Quay<b></i>".repeat(TAGS / 3)),
        arguments("siblings", BODY + "<p>Yes.</p>".repeat(MANY / 2)),
        arguments("links", BODY + "<ul>" + "<li><a href=/a>News</a>".repeat(TAGS / 2)),
        arguments("articles", BODY + "<article><h2>News</h2></article>".repeat(TAGS / 5)),
        arguments("attributes", "<body" + numbered(MANY, " a%d") + ">" + BODY),
        arguments("a long class", "<div class='" + "story-x ".repeat(60_000) + "'>" + BODY),
        arguments("a long line", "<p>" + "quay ".repeat(MANY) + BODY),
        arguments("a long title", "<title>" + title + "</title>" + BODY.repeat(5_000)),
        arguments("a long heading", "<h1>" + title + "</h1>" + BODY),
        arguments("a long space", "<p>" + " ".repeat(5 * MANY) + BODY),
        arguments("a comment without end", BODY + "<!--" + "<p>".repeat(MANY)),
        arguments("a script without end", BODY + "<script>" + "\"".repeat(MANY)),
        arguments("lines with dates", BODY + "<p>27.11.2026</p>".repeat(MANY / 2)),
        arguments("times", BODY + "<b><time datetime='2026-11-27'>x".repeat(TAGS / 3)),
        arguments("cards", BODY + "<i><a href=/author/a>Ada Byrne <b>27.11.2026".repeat(TAGS / 4)),
        arguments("labels of names", BODY + "<p>Written by</p>".repeat(MANY / 2)),
        arguments("a title of parts", "<title>" + "a - b : ".repeat(MANY / 2) + "</title>" + BODY),
        arguments("a heading of parts", "<h1>" + "a | b: ".repeat(MANY / 2) + "</h1>" + BODY),
        arguments("metas without end", "<meta ".repeat(MANY) + ">" + BODY),
        arguments("comments", "<!---->".repeat(MANY) + "<meta charset=utf-8>" + BODY),
        arguments("marks on a letter", "<p>a" + "\u0316\u0301".repeat(MANY) + "</p>" + BODY),
        arguments("quotes in quotes", BODY + "<q>Quay".repeat(TAGS)),
        arguments(
            "parts of a streamed page",
            BODY
                + numbered(
                    TAGS / 4, "<template id=B:%1$d></template><div hidden id=S:%1$d><p>x</div>")
                + "<script>"
                + numbered(TAGS / 4, "$RC('B:%1$d','S:%1$d');")
                + "</script>"),
        arguments(
            "parts in parts of a streamed page",
            BODY
                + numbered(TAGS / 3, "<div hidden id=S:%1$d><template id=B:%1$d></template>")
                + "<script>"
                + numbered(TAGS / 3, "$RC('B:%1$d','S:%1$d');")
                + "</script>"),
        arguments(
            "rules of style",
            "<style>%s</style>".formatted(numbered(20_000, ".c%1$d{display:none}.d%1$d,"))
                + numbered(TAGS / 2, "<p class=c%d>Yes.")
                + BODY),
        arguments(
            "style sheets without end",
            ("<style>" + "{display:none ".repeat(20_000) + "}".repeat(20_000) + "</style>")
                    .repeat(2)
                + BODY),
        arguments("boxes in the text", numbered(3_000, BODY + "<div class='inset k%d'>" + BODY)),
        arguments("boxes that open", (BODY + "<details><summary>Quay</summary>").repeat(3_000)),
        arguments("shadow roots", "<i><template shadowrootmode=open>".repeat(TAGS / 2) + BODY),
        arguments("templates", BODY + "<template>".repeat(TAGS)),
        arguments("for no scripts", BODY + "<noscript>".repeat(TAGS)),
        arguments("lines with times", BODY + "<p>27 Nov 2026, 10:15".repeat(TAGS)),
        arguments("a line of dates", BODY + "<p>" + "27 Nov 2026 10:15 ".repeat(MANY / 4)),
        arguments("a line of numbers", BODY + "<time>" + "1/2/".repeat(MANY) + "</time>"),
        arguments("by-lines", BODY + numbered(TAGS, "<p class=byline>By Ada Byrne%d")),
        arguments("invisible characters", "<p>" + "\u200D\uFEFF\u2060".repeat(MANY) + BODY),
        arguments(
            "marks in what the page says",
            "<meta name=author content='A" + "\u0323\u0301".repeat(MANY) + "'>" + BODY),
        arguments("consent", BODY + "<div><p>We use cookies for your personal data.".repeat(9_000)),
        arguments(
            "selectors of parts",
            linked(
                    "{\"@type\":\"Article\",\"hasPart\":{\"cssSelector\":\"%s.x\"}}"
                        .formatted(numbered(MANY / 4, "div div .c%d, ")))
                + numbered(TAGS / 2, "<div class='paywall c%d'>")
                + BODY),
        arguments(
            "a by-line of names",
            linked("{\"@type\":\"Article\",\"author\":\"" + "Ada, ".repeat(MANY) + "\"}") + BODY),
        arguments(
            "bare quotation marks",
            linked("{\"@type\":\"Article\",\"name\":\"" + "\" ".repeat(MANY) + "}") + BODY),
        arguments("nested data", linked("[".repeat(MANY)) + BODY),
        arguments(
            "described articles",
            linked("[" + "{\"@type\":\"Article\",\"headline\":\"Quay\"},".repeat(15_000) + "{}]")
                + BODY),
        arguments(
            "authors who are referred to",
            linked(
                    "[{\"@type\":\"Article\",\"author\":[%s{}]},%s{}]"
                        .formatted(
                            numbered(TAGS, "{\"@id\":\"%d\"},"),
                            numbered(TAGS, "{\"@id\":\"%d\",\"name\":\"A\"},")))
                + BODY),
        arguments(
            "authors and publishers",
            linked(
                    "{\"@type\":\"Article\",\"author\":[%1$s\"\"],\"publisher\":[%1$s\"\"]}"
                        .formatted(numbered(TAGS, "\"Ada Byrne %d\",")))
                + BODY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatCannotBeReadIsRejectedWithAReason(String name, byte[] content, String reason) {
    assertThat(rejection(document(content)))
        .contains(reason)
        .hasSizeLessThan(400)
        .doesNotContain("failed on this document", "Exception");
  }

  static Stream<Arguments> whatCannotBeReadIsRejectedWithAReason() throws IOException {
    String json = "{\"url\":\"https://herald.example/q\",\"text\":\"Rain.\",\"version\":";
    return Stream.of(
        arguments("a page of 200 MB", page(200_000_000), "the largest taken has 1000000"),
        arguments("a zip bomb", openDocument(80_000_000), "more than 1000000 characters"),
        refused("nested JSON", "{\"text\":" + "[".repeat(MANY), "not one JSON object"),
        refused("a long number", json + "9".repeat(MANY) + "}", "length (100000) exceeds"),
        refused("a large number", json + "1e999999999}", "\"version\" cannot be read"),
        refused("a long name", "{\"" + "k".repeat(MANY) + "\":1}", "exceeds the maximum"),
        refused("a text without end", "{\"text\":\"" + "a".repeat(MANY), "not one JSON object"),
        refused("nested wire XML", "<nitf>" + "<p>".repeat(MANY), "nested more than"),
        refused("XML without end", "<nitf><body>", "the XML cannot be taken"),
        refused("XML of nothing but tags", "<nitf>" + "<".repeat(MANY), "the XML cannot be taken"),
        refused("entities that grow", laughs("nitf"), "declares the entity"),
        refused("entities that grow elsewhere", laughs("lolz"), "is no article"),
        refused(
            "an entity of this machine",
            "<!DOCTYPE nitf [<!ENTITY c SYSTEM 'file:///etc/hostname'>]><nitf>&c;</nitf>",
            "declares the external entity 'c'"));
  }

  @ParameterizedTest
  @MethodSource
  void invalidUtf8IsReadAsWhatItLooksLike(byte[] content) {
    assertThat(extract(document(content)).text()).contains("Port Orla").doesNotContain("\u0000");
  }

  static Stream<byte[]> invalidUtf8IsReadAsWhatItLooksLike() {
    byte[] broken = SENTENCE.getBytes(UTF_8);
    broken[2] = (byte) 0xC3;
    return Stream.of(
        broken,
        ("<html><body><h1>Über</h1>" + BODY).getBytes(ISO_8859_1),
        ("<html><meta charset=utf-8><body>\u00FF\u00FE\u0000" + BODY).getBytes(ISO_8859_1),
        (SENTENCE + " \u00C0\u0080\u00F8\u00FF").getBytes(ISO_8859_1));
  }

  private static byte[] page(int bytes) {
    byte[] page = new byte[bytes];
    Arrays.fill(page, (byte) ' ');
    System.arraycopy(BODY.getBytes(UTF_8), 0, page, 0, BODY.length());
    return page;
  }

  private static Arguments refused(String name, String content, String reason) {
    return arguments(name, content.getBytes(UTF_8), reason);
  }

  private static String numbered(int count, String text) {
    return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
  }

  private static String linked(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String laughs(String root) {
    return "<?xml version='1.0'?><!DOCTYPE %s [<!ENTITY e0 'ha'>%s]><%1$s>&e9;</%1$s>"
        .formatted(
            root,
            IntStream.range(1, 10)
                .mapToObj(
                    n -> "<!ENTITY e%d '%s'>".formatted(n, "&e%d;".formatted(n - 1).repeat(10)))
                .collect(Collectors.joining()));
  }

  private static byte[] openDocument(int letters) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.text".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<office:document-content"
                  + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                  + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
                  + "<office:text><text:p>"
                  + "a".repeat(letters)
                  + "</text:p></office:text></office:body></office:document-content>")
              .getBytes(UTF_8));
    }
    return file.toByteArray();
  }
}
