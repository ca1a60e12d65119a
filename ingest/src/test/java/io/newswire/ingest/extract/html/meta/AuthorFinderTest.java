package io.newswire.ingest.extract.html.meta;

import static io.newswire.ingest.extract.html.meta.MetaPages.linkedData;
import static io.newswire.ingest.extract.html.meta.MetaPages.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorFinderTest {
  private static final String BYLINE = "<p class='byline'>By Ada Byrne</p>";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void namesThosePeopleWhoSigned(
      String name, String head, String belowTitle, List<String> authors) {
    assertThat(read(head, belowTitle).authors()).isEqualTo(authors);
  }

  static Stream<Arguments> namesThosePeopleWhoSigned() {
    return Stream.of(
        people("admin in the data", author("{\"@type\":\"Person\",\"name\":\"admin\"}"), BYLINE),
        people(
            "the paper in the data",
            "<meta property='og:site_name' content='Ansel Packet'>" + author("\"Ansel Packet\""),
            BYLINE),
        people(
            "the paper by its host",
            "<link rel='canonical' href='https://www.anselpacket.example/n/1'>"
                + author("{\"@type\":\"Person\",\"name\":\"Ansel Packet\"}"),
            BYLINE),
        people(
            "an organisation in the data",
            author("{\"@type\":\"NewsMediaOrganization\",\"name\":\"Fenwick County\"}"),
            BYLINE),
        people("a job in a meta", "<meta name='author' content='Staff Reporter'>", BYLINE),
        people("zero-width characters", author("[{\"name\":\"Ada\u200b Byrne\u2060\"}]"), ""),
        people("a surname first", "<meta name='author' content='Byrne, Ada'>", ""),
        people("the card's label", card("Written by", "Ada Byrne"), ""),
        people("the card's label in German", card("Verfasst von", "Ada Byrne"), ""),
        people("a role in front", "", "<p class='byline'>Harbour correspondent Ada Byrne</p>"),
        people("a role behind a dash", "", "<p class='byline'>Ada Byrne — Harbour Reporter</p>"),
        people("an agency behind", "", "<p class='byline'>By Ada Byrne, Associated Press</p>"),
        people("an age behind", "", "<p class='byline'>Ada Byrne Updated 5 hours ago</p>"),
        people(
            "an address behind", "", "<p class='byline'>Ada Byrne &lt;ada@packet.example&gt;</p>"),
        people(
            "microdata",
            "",
            "<span itemprop='author' itemscope><span itemprop='name'>Ada Byrne</span></span>"),
        people("a list of terms", "", "<dl><dt>Author</dt><dd>Ada Byrne</dd></dl>"),
        people("an account in a meta", "<meta name='author' content='abyrne'>", BYLINE),
        people(
            "a box below",
            "",
            "<div class='author-box'><h4>About the author</h4><a href='/team/ada'>Ada Byrne</a><p>Ada writes about the sea and its ships for the Packet, and has done so since she could write at all.</p></div>"),
        people("photographer above", "", "<p>Photo by Jon Marsh</p><p>By Ada Byrne</p>"),
        people("lower case", "", "<p>by Ada Byrne</p>"),
        people("two blocks", "", "<p>Words by</p><p>Ada Byrne</p>"),
        people("two blocks in German", "", "<div>Von</div><div>Ada Byrne</div>"),
        people(
            "a link to her page",
            "",
            "<div><a href='/staff/ada-byrne'>Ada Byrne</a> 4 min read</div>"),
        people(
            "a label of a form first",
            "",
            "<form class='f'><p class='form-author'><label>Name *</label></p></form>" + BYLINE),
        people(
            "a role and a date behind the name",
            "",
            "<div class='byline'>By <a href='/a'>Ada Byrne</a> Senior Harbour Reporter Updated March 4, 2026</div>"),
        people(
            "a role in an element of its own",
            "",
            "<div class='author'><span>Ada Byrne</span><span>Harbour Reporter</span></div>"),
        people(
            "the author of another article first",
            "",
            "<div class='c'><h3><a href='/x'>Herring prices fall</a></h3><span class='author'>Jon Marsh</span></div>"
                + BYLINE),
        people(
            "a river with ages",
            "",
            "<ul><li><span class='author'>12 minutes ago Jon Marsh</span></li></ul>" + BYLINE),
        people(
            "somebody whom the text links",
            "",
            BYLINE.replace("class='byline'", "")
                + "<p>The board asked <a href='/people/jon-marsh'>Jon Marsh</a> to look at the bearings of the old bridge in spring.</p>"),
        arguments(
            "an agency beside a person",
            author("[{\"name\":\"Ada Byrne\"},{\"@type\":\"Organization\",\"name\":\"SDA\"}]"),
            "",
            List.of("Ada Byrne", "SDA")),
        arguments("a newsroom alone", author("\"Harbour Desk\""), "", List.of("Harbour Desk")),
        arguments("Russian", "", "<p>Автор: Анна Петрова</p>", List.of("Анна Петрова")),
        arguments("Japanese", "", "<p class='author'>山田太郎 記者</p>", List.of("山田太郎")),
        arguments("an agency alone", "", "<p class='byline'>Reuters</p>", List.of("Reuters")),
        arguments(
            "a reader's comment",
            "",
            "<div class='comments'><span class='author'>Jon Marsh</span></div>",
            List.of()),
        arguments("admin alone", author("\"admin\""), "", List.of()));
  }

  private static Arguments people(String name, String head, String belowTitle) {
    return arguments(name, head, belowTitle, List.of("Ada Byrne"));
  }

  private static String author(String value) {
    return linkedData("\"author\":" + value);
  }

  private static String card(String label, String value) {
    return "<meta name='twitter:label1' content='%s'><meta name='twitter:data1' content='%s'>"
        .formatted(label, value);
  }
}
