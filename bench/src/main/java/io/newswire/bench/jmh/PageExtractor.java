package io.newswire.bench.jmh;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.ingest.extract.html.PageCharset;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.RawDocument;
import java.io.ByteArrayInputStream;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;

/** Newswire's extraction from pages, and other Java libraries. */
public enum PageExtractor {
  NEWSWIRE {
    @Override
    public Article extract(RawDocument page) {
      return HtmlPages.read(page);
    }
  },

  /** Mozilla's Readability in Java. */
  READABILITY4J {
    @Override
    public Article extract(RawDocument page) {
      String html = PageCharset.decode(page.content(), page.contentType());
      var read = new Readability4J("https://page.example/", html).parse();
      return ArticleBuilder.builder()
          .title(read.getTitle())
          .authors(read.getByline() == null ? List.of() : List.of(read.getByline()))
          .text(read.getTextContent() == null ? "" : read.getTextContent())
          .build();
    }
  },

  /** Tika's HTML parser with the boilerpipe handler. */
  BOILERPIPE {
    @Override
    public Article extract(RawDocument page) throws Exception {
      BodyContentHandler text = new BodyContentHandler(-1);
      Metadata metadata = new Metadata();
      metadata.set(HttpHeaders.CONTENT_TYPE, "text/html");
      new JSoupParser()
          .parse(
              new ByteArrayInputStream(page.content()),
              new BoilerpipeContentHandler(text),
              metadata,
              new ParseContext());
      return ArticleBuilder.builder()
          .title(metadata.get(TikaCoreProperties.TITLE))
          .text(text.toString())
          .build();
    }
  };

  /** Extracts the article of a page: its text, and the metadata that the extractor supports. */
  public abstract Article extract(RawDocument page) throws Exception;
}
