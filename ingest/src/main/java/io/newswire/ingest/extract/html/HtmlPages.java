package io.newswire.ingest.extract.html;

import io.newswire.ingest.extract.html.body.Bodies;
import io.newswire.ingest.extract.html.body.DataBody;
import io.newswire.ingest.extract.html.body.HiddenBody;
import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.meta.Authors;
import io.newswire.ingest.extract.html.meta.Dates;
import io.newswire.ingest.extract.html.meta.Links;
import io.newswire.ingest.extract.html.meta.Summary;
import io.newswire.ingest.extract.html.meta.Titles;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.BlockReader;
import io.newswire.ingest.extract.html.page.StreamedParts;
import io.newswire.ingest.extract.html.page.Visibility;
import io.newswire.ingest.extract.text.Languages;
import io.newswire.ingest.extract.text.Paragraphs;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.RawDocument;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads news pages. */
public final class HtmlPages {
  private HtmlPages() {}

  /**
   * The article of a page, without an id; its text is empty if the page has none. {@code url} is
   * what the page says of itself.
   */
  public static Article read(RawDocument raw) {
    String html = PageCharset.decode(raw.content(), raw.contentType());
    Document document = Jsoup.parse(html, base(raw));
    StreamedParts.place(document);
    PageData data = PageData.of(document);
    BlockPage page = BlockReader.read(document.body(), Visibility.of(document));
    String title = Titles.of(document, data);
    List<String> authors = Authors.of(document, data, page, title);
    List<String> visible = Bodies.of(page, data, title);
    List<String> found = HiddenBody.insteadOf(visible, data, title, document);
    String text = Paragraphs.join(DataBody.insteadOf(found, data, title, document));
    return ArticleBuilder.builder()
        .url(Links.canonical(document, data))
        .source(Links.site(data))
        .title(title)
        .authors(authors)
        .publishedAt(Dates.of(document, data, page, title))
        .language(Languages.of(text, Summary.language(document, data)))
        .text(text)
        .description(Summary.description(data))
        .section(Summary.section(data))
        .keywords(Summary.keywords(data))
        .imageUrl(Links.image(data))
        .build();
  }

  /** Lines for people: where the body may stand, the best first, and what speaks for each. */
  public static List<String> explain(RawDocument raw) {
    Document document =
        Jsoup.parse(PageCharset.decode(raw.content(), raw.contentType()), base(raw));
    StreamedParts.place(document);
    PageData data = PageData.of(document);
    BlockPage page = BlockReader.read(document.body(), Visibility.of(document));
    return Bodies.explain(page, data, Titles.of(document, data));
  }

  /** All text of a piece of HTML that is nothing but an article's body. */
  public static String fragmentText(String html) {
    BlockPage page =
        BlockReader.read(Jsoup.parseBodyFragment(html).body(), Visibility.everything());
    return Paragraphs.join(page.blocks().stream().map(Block::text).toList());
  }

  private static String base(RawDocument raw) {
    return raw.url() == null ? "" : raw.url();
  }
}
