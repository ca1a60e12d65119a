package io.newswire.model;

import java.util.regex.Pattern;

/**
 * An article's id: the same for the same article, on every machine and in every replay, so that
 * what happens twice overwrites itself.
 */
public final class ArticleId {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  private ArticleId() {}

  /** Whether a text has the form of an article's id. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** From the article's URL; two URLs with the same {@link CanonicalUrl} give the same id. */
  public static String ofUrl(String url) {
    return Fingerprint.of("url", CanonicalUrl.of(url));
  }

  /** From a publisher and the publisher's own id, for articles without a URL. */
  public static String ofPublisherId(String source, String publisherId) {
    return Fingerprint.of("id", source, publisherId);
  }

  /** From what it says, where nobody names it otherwise. */
  public static String ofContent(String title, String text) {
    return Fingerprint.of("content", title, text);
  }
}
