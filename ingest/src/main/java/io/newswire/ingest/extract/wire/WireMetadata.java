package io.newswire.ingest.extract.wire;

import io.newswire.ingest.extract.text.Paragraphs;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * A wire's item as Tika carries it: paragraphs as XHTML, all else as metadata, in Dublin Core's
 * properties where there is one and under {@code wire:} otherwise.
 */
public final class WireMetadata {
  private static final Property AUTHORS = Property.internalTextBag("wire:authors");
  private static final Property KEYWORDS = Property.internalTextBag("wire:keywords");
  private static final Property URL = Property.internalText("wire:url");
  private static final Property PUBLISHED = Property.internalText("wire:published");
  private static final Property SECTION = Property.internalText("wire:section");
  private static final Property IMAGE = Property.internalText("wire:image");
  private static final Property VERSION = Property.internalText("wire:version");
  private static final Property STATUS = Property.internalText("wire:status");
  private static final Property URGENCY = Property.internalText("wire:urgency");
  private static final Property EMBARGO = Property.internalText("wire:embargoed");

  private WireMetadata() {}

  /** Reads back what a parser of this package made of a document. */
  public static WireItem read(List<String> paragraphs, Metadata metadata) {
    Article article =
        ArticleBuilder.builder()
            .url(metadata.get(URL))
            .source(metadata.get(TikaCoreProperties.PUBLISHER))
            .title(metadata.get(TikaCoreProperties.TITLE))
            .authors(List.of(metadata.getValues(AUTHORS)))
            .publishedAt(value(metadata, PUBLISHED, PublicationTime::parse))
            .language(metadata.get(TikaCoreProperties.LANGUAGE))
            .text(Paragraphs.join(paragraphs))
            .description(metadata.get(TikaCoreProperties.DESCRIPTION))
            .section(metadata.get(SECTION))
            .keywords(List.of(metadata.getValues(KEYWORDS)))
            .imageUrl(metadata.get(IMAGE))
            .version(value(metadata, VERSION, Integer::valueOf))
            .status(value(metadata, STATUS, PublishingStatus::of))
            .urgency(value(metadata, URGENCY, Integer::valueOf))
            .embargoedUntil(value(metadata, EMBARGO, Instant::parse))
            .build();
    return new WireItem(article, metadata.get(TikaCoreProperties.IDENTIFIER));
  }

  static void write(WireItem item, ContentHandler handler, Metadata metadata) throws SAXException {
    Article article = item.article();
    put(metadata, TikaCoreProperties.IDENTIFIER, item.publisherId());
    put(metadata, TikaCoreProperties.PUBLISHER, article.source());
    put(metadata, TikaCoreProperties.TITLE, article.title());
    put(metadata, TikaCoreProperties.LANGUAGE, article.language());
    put(metadata, TikaCoreProperties.DESCRIPTION, article.description());
    metadata.set(AUTHORS, article.authors().toArray(String[]::new));
    metadata.set(KEYWORDS, article.keywords().toArray(String[]::new));
    put(metadata, URL, article.url());
    put(metadata, PUBLISHED, article.publishedAt());
    put(metadata, SECTION, article.section());
    put(metadata, IMAGE, article.imageUrl());
    put(metadata, VERSION, article.version());
    put(metadata, STATUS, article.status() == null ? null : article.status().code());
    put(metadata, URGENCY, article.urgency());
    put(metadata, EMBARGO, article.embargoedUntil());
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    for (String paragraph : article.text().split("\n\n")) {
      xhtml.element("p", paragraph);
    }
    xhtml.endDocument();
  }

  private static void put(Metadata metadata, Property property, Object value) {
    if (value != null) {
      metadata.set(property, value.toString());
    }
  }

  private static <T> T value(Metadata metadata, Property property, Function<String, T> reading) {
    String value = metadata.get(property);
    return value == null ? null : reading.apply(value);
  }
}
