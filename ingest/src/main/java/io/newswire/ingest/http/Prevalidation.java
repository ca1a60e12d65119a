package io.newswire.ingest.http;

import static io.newswire.ingest.http.RequestDocument.refusal;

import io.javalin.http.HttpResponseException;
import io.newswire.http.JsonAnswer;
import io.newswire.http.access.Publisher;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.ForeseenId;
import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import java.util.Locale;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Reads documents at once where that is cheap or must be: those in JSON, so that their sender hears
 * what is wrong with them, and all of a publisher that is bound to sites, which they may name
 * themselves. Thread-safe.
 */
record Prevalidation(SizeLimit limit, ArticleExtractor extractor, ForeseenId foreseen) {
  /**
   * The article in a document; null where it is left to the extraction.
   *
   * @throws HttpResponseException 400 if there is none, 403 if it is not the publisher's
   */
  Article article(RawDocument document, Publisher publisher) {
    try {
      limit.check(document.content().length);
      if (!isJson(document) && !publisher.isBoundToSites()) {
        return null;
      }
      Article article = extractor.extract(document);
      publisher.check(article);
      return article;
    } catch (RejectedException e) {
      throw refusal(HttpStatus.SC_BAD_REQUEST, e.getMessage());
    }
  }

  /**
   * The id of the article in a document; null where only the extraction can tell.
   *
   * @throws HttpResponseException as {@link #article}
   */
  String articleId(RawDocument document, Publisher publisher) {
    Article article = article(document, publisher);
    return article == null ? foreseen.of(document).orElse(null) : article.id();
  }

  private static boolean isJson(RawDocument document) {
    String declared = document.contentType() == null ? "" : document.contentType();
    String type = declared.toLowerCase(Locale.ROOT).split(";")[0].strip();
    return type.equals(JsonAnswer.JSON)
        || type.endsWith("+json")
        || firstCharacter(document.content()) == '{';
  }

  private static char firstCharacter(byte[] content) {
    for (byte b : content) {
      if (!Character.isWhitespace(b)) {
        return (char) b;
      }
    }
    return ' ';
  }
}
