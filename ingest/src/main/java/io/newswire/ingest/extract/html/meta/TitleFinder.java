package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.nodes.Document;

/**
 * Finds the visible title of the article: the heading that matches the metadata, otherwise the one
 * directly above the text, without a kicker.
 */
public final class TitleFinder {
  private static final double ALIKE = 0.4;

  private TitleFinder() {}

  /** The title; null if the page has none. */
  public static String find(Document document, PageData data, BlockPage page) {
    SiteSuffix suffix = new SiteSuffix(data, page);
    String linked = data.article().text("headline");
    String open = cleaned(data.meta("og:title", "twitter:title"), suffix);
    String tab = cleaned(document.title(), suffix);
    List<String> metaTitles = new ArrayList<>();
    for (String metaTitle : new String[] {open, linked, tab}) {
      if (metaTitle != null && !metaTitle.isEmpty()) {
        metaTitles.add(metaTitle);
      }
    }
    Headings.Heading heading = new Headings(document, data, page).best(metaTitles);
    if (heading == null) {
      String title = StringUtils.firstNonEmpty(linked, open, tab);
      return title == null ? null : suffix.asShown(title);
    }
    String title = Kickers.without(heading, open, metaTitles);
    boolean agreed = linked != null && linked.equals(open);
    return agreed && title.equals(heading.text()) && TextSimilarity.of(linked, title) > ALIKE
        ? linked
        : title;
  }

  private static String cleaned(String title, SiteSuffix suffix) {
    return title == null ? null : suffix.withoutNamed(MarkupText.strip(title));
  }
}
