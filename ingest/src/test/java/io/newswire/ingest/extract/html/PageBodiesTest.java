package io.newswire.ingest.extract.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RawDocumentBuilder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the body of an article stands on a page, what hides it and what only looks like it. */
class PageBodiesTest {
  private static final List<String> STORY =
      List.of(
          "The harbour board of Selwick voted on Tuesday evening to rebuild the old grain pier, which two storms had broken.",
          "Work is to start in May and will take eighteen months, as divers can reach the piles only when the tide is slack.",
          "“We would rather take our time than build it twice,” said Ottilie Brandvold, who has led the board for six years.",
          "The money comes from three sources: a county fund for sea defences, a loan, and the sale of a warehouse.",
          "Fishermen had asked for a wider landing stage on the lee side, so that two boats can unload at once in autumn.",
          "Their spokesman, Casper Lindqvist, was content with the plan, since earlier promises had been kept late or never.",
          "Shopkeepers on the quay worry about dust and lorries in summer, when most of their yearly turnover is earned.",
          "The board answered that stone will arrive by barge, and that noisy work is allowed only between eight and four.");
  private static final int HALF = STORY.size() / 2;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aPageGivesItsBody(String name) throws IOException, URISyntaxException {
    Path page = folder().resolve(name + ".html");
    String body = Files.readString(folder().resolve(name + ".txt"), UTF_8).strip();

    assertThat(read(Files.readString(page, UTF_8))).isEqualTo(body);
  }

  static Stream<String> aPageGivesItsBody() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sidebar",
        "layout-with-sidebar",
        "rail",
        "right-rail-main",
        "footer",
        "widget",
        "pb-widget",
        "paywall",
        "subscriber-only",
        "read-more",
        "comment",
        "social-rel",
        "print",
        "related",
        "promo",
        "newsletter",
        "modal",
        "gdpr",
        "cookie",
        "ad-free",
        "sponsor",
        "tools",
        "share-target",
        "bio",
        "byline",
        "tag",
        "layout",
        "latest-development",
        "listing",
        "popular",
        "trending",
        "teaser",
        "topics",
        "rating",
        "player",
        "disclaimer",
        "banner",
        "caption",
        "credit",
        "legend",
        "author",
        "masthead",
        "fact-box",
        "menu",
        "carousel",
        "tooltip",
        "discussion",
        "timestamp"
      })
  void aNameIsEvidenceAndNoVerdict(String name) {
    assertThat(read(page(boxed(name, 0, STORY.size())))).isEqualTo(text());
    assertThat(read(page(boxed(name, 0, HALF)))).isEqualTo(text());
    assertThat(read(page(boxed(name, HALF, STORY.size())))).isEqualTo(text());
    assertThat(read(page(named(name, 1, STORY.size())))).isEqualTo(text());
    assertThat(read(page(named(name, 0, 1)))).isEqualTo(text());
    assertThat(read(page(named(name, STORY.size() - 1, STORY.size())))).isEqualTo(text());
    assertThat(read(page("<article>" + boxed(name, 2, STORY.size()) + "</article>")))
        .isEqualTo(text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paywall|<p>This story is for subscribers only. To continue reading, please subscribe or log in to your account.</p>",
        "newsletter|<p>Get the harbour news every morning, written by our reporters and sent straight to your inbox.</p>",
        "cookie|<p>We use cookies to make this site work and to show you advertisements that fit your interests.</p>",
        "related|<h3>More on this</h3><ul><li><a href=/a>Storm sinks a trawler</a><li><a href=/b>The lighthouse</a></ul>",
        "related|<h3><a href=/x>Bridge toll to be dropped</a></h3><p>The county drops the toll after forty years.</p>",
        "author-bio|<p>Maren Holt is a reporter of the Ledger who has written about boats and harbours for the last twenty years.</p>",
        "comments|<h3>Comments</h3><p>They will never finish it in eighteen months, as everybody who has seen the tide knows.</p>",
        "caption|<p>The northern end of the old grain pier, which two storms broke in the last winter. Photo: T. Doyle</p>",
        "fact-box|<h3>The pier</h3><p>It was built in 1871 and is 240 metres long. Grain was loaded here until 1954.</p>",
        "donate|<p>If you have read so far, please support our journalism with a small gift, which lets us go on.</p>",
        "disclaimer|<p>The views in this piece are those of its author and do not necessarily reflect those of the paper.</p>",
        "tags|<a href=/t>Harbour</a> <a href=/u>Selwick</a>"
      })
  void whatIsRightlyNamedGoesOut(String namedBox) {
    String[] parts = namedBox.split("\\|");
    String box = "<div class='" + parts[0] + "'>" + parts[1] + "</div>";

    for (int place : List.of(0, HALF, STORY.size())) {
      assertThat(read(page(paragraphs(0, place) + box + paragraphs(place, STORY.size()))))
          .isEqualTo(text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>%s</div>",
        "<div style='display:none'>%s</div>",
        "<noscript>%s</noscript>",
        "<div class='d-none'>%s</div>",
        "<x-story><template shadowrootmode=open>%s</template></x-story>",
        "<div hidden id='S:0'>%s</div><script>$RC('B:0','S:0')</script>",
        "<details><summary>Read the story</summary>%s</details>"
      })
  void whereAPageShowsNothingElseItsHiddenTextIsTheBody(String hiding) {
    assertThat(read(page(hiding.formatted(paragraphs(0, STORY.size()))))).isEqualTo(text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>%s</div>",
        "<div class='hide'>%s</div>",
        "<style>.later{display:none}</style><div class='later'>%s</div>",
        "<noscript>%s</noscript>",
        "<blockquote cite='https://x.com/ada/status/1'>%s</blockquote>",
        "<blockquote class='instagram-media'>%s</blockquote>",
        "<p>Story continues below</p><!--%s-->",
        "<p>Article continues after advertisement</p><!--%s-->"
      })
  void whatReadersDoNotSeeOrOthersWroteGoesOut(String hiding) {
    String other =
        "<p>The winter fair drew more visitors than ever, and all chestnuts were sold.</p>";

    assertThat(
            read(
                page(
                    paragraphs(0, HALF)
                        + hiding.formatted(other)
                        + paragraphs(HALF, STORY.size()))))
        .isEqualTo(text());
  }

  private static String boxed(String name, int from, int to) {
    return paragraphs(0, from)
        + "<div class='"
        + name
        + "'>"
        + paragraphs(from, to)
        + "</div>"
        + paragraphs(to, STORY.size());
  }

  private static String named(String name, int from, int to) {
    return paragraphs(0, from)
        + paragraphs(from, to).replace("<p>", "<p class='" + name + "'>")
        + paragraphs(to, STORY.size());
  }

  private static String paragraphs(int from, int to) {
    StringBuilder html = new StringBuilder();
    STORY.subList(from, to).forEach(text -> html.append("<p>").append(text).append("</p>"));
    return html.toString();
  }

  private static String text() {
    return String.join("\n\n", STORY);
  }

  private static String page(String story) {
    return "<html lang=en><head><title>Selwick board votes to rebuild the grain pier</title></head><body>"
        + "<nav><a href=/>Home</a><a href=/sea>Sea</a></nav><main>"
        + "<h1>Selwick board votes to rebuild the grain pier</h1><div class='story'>"
        + story
        + "</div></main><footer>© The Selwick Ledger. All rights reserved.</footer></body></html>";
  }

  private static String read(String page) {
    return HtmlPages.read(RawDocumentBuilder.builder().content(page.getBytes(UTF_8)).build())
        .text();
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(PageBodiesTest.class.getResource("/pages/bodies").toURI());
  }
}
