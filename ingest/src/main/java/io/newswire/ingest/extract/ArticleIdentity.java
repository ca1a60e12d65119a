package io.newswire.ingest.extract;

import io.newswire.ingest.extract.text.PageAddress;
import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * Gives an article its id, URL and source: by the URL it was pushed with, else the one it names
 * itself, else its publisher's id, else its content.
 */
final class ArticleIdentity {
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/]+.*", Pattern.CASE_INSENSITIVE);

  private ArticleIdentity() {}

  static Article give(ReadDocument read, RawDocument document) {
    Article found = read.article();
    String url = url(pushedUrl(document), found.url());
    String source =
        firstOf(document.source(), found.source(), url == null ? null : PageAddress.site(url));
    String publisherId = firstOf(read.publisherId(), document.key());
    return found
        .withUrl(url)
        .withSource(source)
        .withId(id(url, source, publisherId, found, document))
        .withReceivedAt(document.receivedAt())
        .withFile(document.file());
  }

  private static String id(
      String url, String source, String publisherId, Article found, RawDocument document) {
    if (found.id() != null) {
      return found.id();
    }
    if (url != null && !isKeyedByPublisherId(document, source, publisherId)) {
      return ArticleId.ofUrl(url);
    }
    return source != null && publisherId != null
        ? ArticleId.ofPublisherId(source, publisherId)
        : ArticleId.ofContent(found.title(), found.text());
  }

  /** An article that shares its page with others is pushed with the id that is its own as key. */
  private static boolean isKeyedByPublisherId(
      RawDocument document, String source, String publisherId) {
    return source != null
        && publisherId != null
        && ArticleId.ofPublisherId(source, publisherId).equals(document.key());
  }

  private static String pushedUrl(RawDocument document) {
    if (document.url() != null && !document.url().isBlank()) {
      return document.url().strip();
    }
    boolean keyed = document.key() != null && isWebAddress(document.key().strip());
    return keyed ? document.key().strip() : null;
  }

  /**
   * The page's own URL is the better one where both name the same site; one of the whole site there
   * is a mistake of the page's template.
   */
  private static String url(String pushed, String own) {
    if (own == null || !isWebAddress(own)) {
      return pushed;
    }
    if (pushed == null) {
      return own;
    }
    boolean better =
        PageAddress.site(pushed) != null
            && PageAddress.site(pushed).equals(PageAddress.site(own))
            && !PageAddress.isOfSite(own);
    return better ? own : pushed;
  }

  static boolean isWebAddress(String text) {
    return WEB_ADDRESS.matcher(text).matches();
  }

  /** The first that is not blank, stripped; null if all are. */
  static String firstOf(String... values) {
    return StringUtils.strip(StringUtils.firstNonBlank(values));
  }
}
