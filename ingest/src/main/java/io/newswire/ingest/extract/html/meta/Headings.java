package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.ElementNames;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the heading that is the title of the article. */
record Headings(Document document, PageData data, BlockPage page) {
  /** A visible heading. */
  record Heading(Element element, String text) {}

  private static final Pattern BRAND =
      Pattern.compile(
          "(?<![a-z0-9])(logo|masthead|site-?(?:title|name|logo)|brand(?:ing)?)(?![a-z0-9])");
  private static final Pattern HOME =
      Pattern.compile("(?i)(?:https?://[^/?#]+)?/?(?:index\\.\\w+)?(?:[?#].*)?");
  private static final double ALIKE = 0.4;
  private static final double SAME = 0.8;

  /** Of headings that are looked at; they may stand in each other. */
  private static final int MOST = 100;

  private static final int FEWEST_WORDS = 4;
  private static final int PARAGRAPH = 120;
  private static final int NEAR = 8;

  /**
   * The first-level heading that is most similar to the titles in the metadata; otherwise another
   * heading equal to one of them; otherwise the only first-level heading directly above the text.
   * Null if there is none.
   */
  Heading best(List<String> metaTitles) {
    List<Heading> first =
        data.headings().stream()
            .limit(MOST)
            .map(element -> new Heading(element, MarkupText.collapse(element.text())))
            .filter(heading -> !heading.text.isEmpty() && !isMasthead(heading))
            .toList();
    Heading like = mostLike(first, metaTitles);
    if (like != null) {
      return like;
    }
    Heading other = same(metaTitles);
    if (other != null) {
      return other;
    }
    List<Heading> likely = first.isEmpty() && metaTitles.size() <= 1 ? second() : first;
    return likely.size() == 1 && isAboveText(likely.get(0)) ? likely.get(0) : null;
  }

  /** Where only the tab has a title: the first of the second level that stands above text. */
  private List<Heading> second() {
    return document.getElementsByTag("h2").stream()
        .limit(MOST)
        .map(element -> new Heading(element, MarkupText.collapse(element.text())))
        .filter(this::isAboveText)
        .limit(1)
        .toList();
  }

  private static Heading mostLike(List<Heading> headings, List<String> metaTitles) {
    Heading best = null;
    double highest = metaTitles.isEmpty() ? -1 : ALIKE;
    for (Heading heading : headings) {
      double likeness =
          metaTitles.stream()
              .mapToDouble(other -> TextSimilarity.within(heading.text, other))
              .max()
              .orElse(0);
      if (likeness > highest) {
        highest = likeness;
        best = heading;
      }
    }
    return best;
  }

  private Heading same(List<String> metaTitles) {
    return page.blocks().stream()
        .filter(block -> block.isHeading() && !block.tag().equals("h1"))
        .limit(MOST)
        .filter(
            block ->
                metaTitles.stream()
                    .anyMatch(other -> TextSimilarity.of(block.text(), other) > SAME))
        .findFirst()
        .map(block -> new Heading(block.box().element(), MarkupText.collapse(block.text())))
        .orElse(null);
  }

  /**
   * Whether it is the masthead: beside the title in the tab, a link to the home page, or named so.
   */
  private boolean isMasthead(Heading heading) {
    String site = PageLinks.site(data);
    String title = data.meta("og:title", "twitter:title");
    return (title != null && SiteSuffix.isSiteOf(document.title(), heading.text, title))
        || BRAND.matcher(ElementNames.of(heading.element)).find()
        || (site != null && TextSimilarity.of(heading.text, site) > SAME)
        || isHomeLink(heading);
  }

  private static boolean isHomeLink(Heading heading) {
    Element around = heading.element.closest("a[href]");
    Element link = around != null ? around : heading.element.selectFirst("a[href]");
    return link != null
        && HOME.matcher(link.attr("href").strip()).matches()
        && link.text().length() >= SAME * heading.text.length();
  }

  /** Whether a paragraph follows soon, without another heading between. */
  private boolean isAboveText(Heading heading) {
    if (heading.text.split(" ").length < FEWEST_WORDS
        && heading.text.codePoints().noneMatch(Character::isIdeographic)) {
      return false;
    }
    int at = place(heading);
    for (int i = at + 1; at >= 0 && i < Math.min(page.blocks().size(), at + NEAR); i++) {
      Block block = page.blocks().get(i);
      if (block.isHeading()) {
        return false;
      }
      if (block.text().length() >= PARAGRAPH && block.linkDensity() < ALIKE) {
        return true;
      }
    }
    return false;
  }

  /** The index of the last block of the heading; -1 if it is not visible. */
  private int place(Heading heading) {
    return page.boxes().stream()
        .filter(box -> box.element() == heading.element)
        .mapToInt(box -> box.to() - 1)
        .findFirst()
        .orElse(-1);
  }
}
