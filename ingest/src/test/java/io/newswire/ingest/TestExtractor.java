package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import org.jsoup.Jsoup;

/**
 * Reads article JSON, and HTML whose key is its URL; makes one too large where its text says
 * "grow".
 */
public final class TestExtractor implements ArticleExtractor {
  @Override
  public Article extract(RawDocument document) throws RejectedException {
    String content = new String(document.content(), UTF_8);
    Article article = content.startsWith("<") ? page(document, content) : json(document.content());
    return article.withReceivedAt(document.receivedAt());
  }

  private static Article page(RawDocument document, String html) throws RejectedException {
    if (document.key() == null) {
      throw new RejectedException("no key: push it under its URL");
    }
    return ArticleBuilder.builder()
        .id(ArticleId.ofUrl(document.key()))
        .url(document.key())
        .text(Jsoup.parse(html).body().text())
        .build();
  }

  private static Article json(byte[] content) throws RejectedException {
    Article article = Json.read(content, Article.class);
    if (article.text() == null) {
      throw new RejectedException("no text: fill in text or html");
    }
    return switch (article.text()) {
      case "grow" -> withId(article).withText("x".repeat(2 << 20));
      default -> withId(article);
    };
  }

  private static Article withId(Article article) throws RejectedException {
    if (article.url() == null) {
      throw new RejectedException("no url: fill it in");
    }
    return article.withId(ArticleId.ofUrl(article.url()));
  }
}
