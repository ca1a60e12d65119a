package io.newswire.ingest.extract.html;

import io.newswire.ingest.extract.html.body.BodyExtractor;
import io.newswire.ingest.extract.html.body.DataBody;
import io.newswire.ingest.extract.html.body.HiddenBody;
import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.meta.AuthorFinder;
import io.newswire.ingest.extract.html.meta.DateContext;
import io.newswire.ingest.extract.html.meta.DateFinder;
import io.newswire.ingest.extract.html.meta.DateOrder;
import io.newswire.ingest.extract.html.meta.DescriptionFinder;
import io.newswire.ingest.extract.html.meta.FeedMetadata;
import io.newswire.ingest.extract.html.meta.PageLinks;
import io.newswire.ingest.extract.html.meta.PagePlaces;
import io.newswire.ingest.extract.html.meta.TitleFinder;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.BlockReader;
import io.newswire.ingest.extract.html.page.ElementVisibility;
import io.newswire.ingest.extract.html.page.StreamedParts;
import io.newswire.ingest.extract.text.Paragraphs;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublicationTime;
import io.newswire.model.RawDocument;
import io.newswire.query.language.TextLanguage;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Extracts articles from HTML pages. */
public final class HtmlPages {
  private static final int AHEAD = 10;

  private HtmlPages() {}

  /**
   * Extracts the article of a page, without an id. Its text is empty if none is found; its {@code
   * url} is the canonical URL that the page declares.
   */
  public static Article read(RawDocument raw) {
    Document document = parse(raw);
    PageData data = PageData.of(document);
    BlockPage page = BlockReader.read(document.body(), ElementVisibility.of(document));
    String title = TitleFinder.find(document, data, page);
    List<String> visible = BodyExtractor.of(page, data, title);
    PagePlaces places = new PagePlaces(page, title, visible);
    String language = DescriptionFinder.language(document, data);
    List<String> found = HiddenBody.insteadOf(visible, data, title, document);
    String text = Paragraphs.join(DataBody.insteadOf(found, data, title, document));
    Article article =
        ArticleBuilder.builder()
            .url(PageLinks.canonical(data))
            .source(PageLinks.publisher(data))
            .title(title)
            .authors(AuthorFinder.find(document, data, places))
            .publishedAt(published(document, data, page, places, raw.receivedAt()))
            .language(TextLanguage.of(text, language))
            .text(text)
            .description(DescriptionFinder.description(data))
            .section(DescriptionFinder.section(data))
            .keywords(DescriptionFinder.keywords(data))
            .imageUrl(PageLinks.image(data))
            .build();
    return FeedMetadata.withoutDoubtful(article, raw.feedItem(), document, data);
  }

  /** The canonical URL and the publisher that a page declares, as {@link #read} finds them. */
  public static Article names(RawDocument raw) {
    PageData data = PageData.of(parse(raw));
    return ArticleBuilder.builder()
        .url(PageLinks.canonical(data))
        .source(PageLinks.publisher(data))
        .build();
  }

  /**
   * The publication time. Offline the time of receipt is unknown: then a date in the near future is
   * used if there is no other.
   */
  private static PublicationTime published(
      Document document, PageData data, BlockPage page, PagePlaces places, Instant receivedAt) {
    Instant now = receivedAt == null ? Instant.now() : receivedAt;
    DateContext context = DateOrder.context(document, data, page, now);
    PublicationTime published = DateFinder.find(document, data, places, context);
    return published != null || receivedAt != null
        ? published
        : DateFinder.find(
            document, data, places, context.withLatest(context.latest().plusYears(AHEAD)));
  }

  /** The candidates for the body with their scores, the best first, one line each. */
  public static List<String> explain(RawDocument raw) {
    Document document = parse(raw);
    PageData data = PageData.of(document);
    BlockPage page = BlockReader.read(document.body(), ElementVisibility.of(document));
    return BodyExtractor.explain(page, data, TitleFinder.find(document, data, page));
  }

  /** The text of an HTML fragment that is the body of an article. */
  public static String fragmentText(String html) {
    return Paragraphs.join(BlockReader.fragment(html).blocks().stream().map(Block::text).toList());
  }

  private static Document parse(RawDocument raw) {
    String html = PageCharset.decode(raw.content(), raw.contentType());
    Document document = Jsoup.parse(html, raw.url() == null ? "" : raw.url());
    StreamedParts.place(document, html);
    return document;
  }
}
