package io.newswire.ingest.feed.document;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.newswire.ingest.feed.web.WebAddress;
import io.newswire.model.PublicationTime;
import io.newswire.model.RejectedException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.output.XMLOutputter;
import org.xml.sax.InputSource;

/**
 * Reads news sitemaps, and indexes of sitemaps. Of a sitemap without news in it, and of an index,
 * only what changed within two days is taken, as long as news stand in a news sitemap: the rest is
 * the whole site.
 */
final class Sitemaps {
  private static final Duration NEWS = Duration.ofDays(2);
  private static final int MAX_PARTS = 20;

  private Sitemaps() {}

  /** Gives access to the parser for text whose charset is known. */
  private static final class TextParser extends SiteMapParser {
    TextParser() {
      super(false, false);
      setStrictNamespace(false);
      enableExtension(Extension.NEWS);
    }

    AbstractSiteMap parse(String text, URL url) throws UnknownFormatException {
      return processXml(url, new InputSource(new StringReader(text)));
    }
  }

  static FeedDocument read(String text, URI base, Instant now) throws RejectedException {
    String mended = CharacterReferences.mended(text.strip());
    try {
      return parsed(mended, base, now);
    } catch (RejectedException e) {
      Document readable = LenientXml.parse(mended);
      if (readable == null) {
        throw e;
      }
      FeedDocument document = parsed(new XMLOutputter().outputString(readable), base, now);
      if (document.entries().isEmpty() && document.parts().isEmpty()) {
        throw e;
      }
      return document.withRepair(e.getMessage());
    }
  }

  private static FeedDocument parsed(String text, URI base, Instant now) throws RejectedException {
    try {
      AbstractSiteMap sitemap = new TextParser().parse(text, base.toURL());
      return sitemap instanceof SiteMapIndex index
          ? index(index, now)
          : sitemap((SiteMap) sitemap, now);
    } catch (UnknownFormatException | MalformedURLException e) {
      throw new RejectedException("the sitemap cannot be read: " + e.getMessage(), e);
    }
  }

  private static FeedDocument index(SiteMapIndex index, Instant now) {
    List<AbstractSiteMap> recent =
        index.getSitemaps().stream()
            .filter(
                part ->
                    part.getLastModified() == null
                        || isNews(part.getLastModified().toInstant(), now))
            .sorted(
                Comparator.comparing(
                    AbstractSiteMap::getLastModified,
                    Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    FeedDocument document =
        FeedDocumentBuilder.builder()
            .kind("Sitemap index")
            .parts(
                recent.stream()
                    .limit(MAX_PARTS)
                    .map(part -> WebAddress.parse(part.getUrl().toString()))
                    .flatMap(Optional::stream)
                    .toList())
            .build();
    return recent.size() <= MAX_PARTS
        ? document
        : document.withRemarks(
            List.of(
                "it leads to %d sitemaps that may be new, of which %d are read"
                    .formatted(recent.size(), MAX_PARTS)));
  }

  private static FeedDocument sitemap(SiteMap sitemap, Instant now) {
    boolean news = sitemap.getSiteMapUrls().stream().anyMatch(url -> news(url) != null);
    List<FeedEntry> entries =
        sitemap.getSiteMapUrls().stream()
            .flatMap(url -> Stream.ofNullable(entry(url, now)))
            .filter(entry -> news || isNews(entry.updatedAt(), now))
            .toList();
    FeedDocument document =
        FeedDocumentBuilder.builder()
            .kind(news ? "News sitemap" : "Sitemap")
            .entries(entries)
            .build();
    return news
        ? document
        : document.withRemarks(
            List.of(
                "it is the sitemap of a whole site: of its %d pages only those with a lastmod of the last two days are taken"
                    .formatted(sitemap.getSiteMapUrls().size())));
  }

  private static boolean isNews(Instant changed, Instant now) {
    return changed != null && changed.isAfter(now.minus(NEWS));
  }

  private static FeedEntry entry(SiteMapURL page, Instant now) {
    String url = WebAddress.parse(page.getUrl().toString()).map(URI::toString).orElse(null);
    NewsAttributes news = news(page);
    FeedEntryBuilder entry =
        FeedEntryBuilder.builder()
            .id(url)
            .url(url)
            .updatedAt(FeedValues.past(page.getLastModified(), now));
    if (news != null) {
      entry
          .title(FeedValues.line(news.getTitle()))
          .publishedAt(publishedAt(news, now))
          .language(FeedValues.language(news.getLanguage()))
          .keywords(
              news.getKeywords() == null
                  ? List.of()
                  : FeedValues.lines(Arrays.asList(news.getKeywords())));
    }
    return url == null ? null : entry.build();
  }

  private static PublicationTime publishedAt(NewsAttributes news, Instant now) {
    return news.getPublicationDateTime() == null
            || FeedValues.past(news.getPublicationDate(), now) == null
        ? null
        : PublicationTime.of(news.getPublicationDateTime().toOffsetDateTime());
  }

  private static NewsAttributes news(SiteMapURL url) {
    ExtensionMetadata[] found = url.getAttributesForExtension(Extension.NEWS);
    return found == null || found.length == 0 ? null : (NewsAttributes) found[0];
  }
}
