package io.newswire.ingest.extract.html;

import io.newswire.ingest.extract.html.body.Bodies;
import io.newswire.ingest.extract.html.body.DataBody;
import io.newswire.ingest.extract.html.body.HiddenBody;
import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.meta.Authors;
import io.newswire.ingest.extract.html.meta.DateContext;
import io.newswire.ingest.extract.html.meta.DateOrder;
import io.newswire.ingest.extract.html.meta.Dates;
import io.newswire.ingest.extract.html.meta.FeedWitness;
import io.newswire.ingest.extract.html.meta.Links;
import io.newswire.ingest.extract.html.meta.PagePlaces;
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
import io.newswire.model.PublicationTime;
import io.newswire.model.RawDocument;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads news pages. */
public final class HtmlPages {
  private static final int AHEAD = 10;

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
    String title = Titles.find(document, data, page);
    List<String> visible = Bodies.of(page, data, title);
    PagePlaces places = new PagePlaces(page, title, visible);
    String language = Summary.language(document, data);
    List<String> found = HiddenBody.insteadOf(visible, data, title, document);
    String text = Paragraphs.join(DataBody.insteadOf(found, data, title, document));
    Article article =
        ArticleBuilder.builder()
            .url(Links.canonical(document, data))
            .source(Links.publisher(document, data))
            .title(title)
            .authors(Authors.find(document, data, places))
            .publishedAt(published(document, data, page, places, raw.receivedAt()))
            .language(Languages.of(text, language))
            .text(text)
            .description(Summary.description(data))
            .section(Summary.section(data))
            .keywords(Summary.keywords(data))
            .imageUrl(Links.image(data))
            .build();
    return FeedWitness.withoutDoubtful(article, raw.feedItem(), document, data);
  }

  /**
   * Offline nobody says when a page was received. What is dated later than today is then believed
   * where nothing else is, unless it is further away than a page is ever dated ahead.
   */
  private static PublicationTime published(
      Document document, PageData data, BlockPage page, PagePlaces places, Instant receivedAt) {
    Instant now = receivedAt == null ? Instant.now() : receivedAt;
    DateContext context = DateOrder.context(document, data, page, now);
    PublicationTime published = Dates.find(document, data, places, context);
    return published != null || receivedAt != null
        ? published
        : Dates.find(document, data, places, context.withLatest(context.latest().plusYears(AHEAD)));
  }

  /** Lines for people: where the body may stand, the best first, and what speaks for each. */
  public static List<String> explain(RawDocument raw) {
    Document document =
        Jsoup.parse(PageCharset.decode(raw.content(), raw.contentType()), base(raw));
    StreamedParts.place(document);
    PageData data = PageData.of(document);
    BlockPage page = BlockReader.read(document.body(), Visibility.of(document));
    return Bodies.explain(page, data, Titles.find(document, data, page));
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
