package io.newswire.ingest.feed.document;

import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads feeds of every kind. What a document is, its content tells: servers declare feeds as
 * anything.
 */
public final class FeedReader {
  private static final Pattern PROLOG =
      Pattern.compile(
          "\\s*(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?]\\s*)?>)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("\\s*<(?:[\\w.-]+:)?([\\w.-]+)");

  private FeedReader() {}

  /**
   * Reads one.
   *
   * @param contentType as declared; may be null
   * @param base its address, for the relative ones in it
   * @param now entries of the future have no date
   * @throws RejectedException if it is no feed, broken or hostile; the reason tells which and where
   */
  public static FeedDocument read(byte[] content, String contentType, URI base, Instant now)
      throws RejectedException {
    String text = XmlText.decode(content, contentType);
    try {
      return read(text, base, now);
    } catch (RuntimeException | StackOverflowError e) {
      // The libraries fail in ways of their own on what they do not expect.
      throw new RejectedException("the feed cannot be read: " + e, e);
    }
  }

  private static FeedDocument read(String text, URI base, Instant now) throws RejectedException {
    if (text.isBlank()) {
      throw new RejectedException("the answer is empty");
    }
    if (text.stripLeading().startsWith("{")) {
      return JsonFeeds.read(text, base, now);
    }
    return switch (root(text)) {
      case "rss", "rdf", "feed", "channel" -> Syndication.read(text, base, now);
      case "urlset", "sitemapindex" -> Sitemaps.read(text, base, now);
      case "html", "head", "body" ->
          throw new RejectedException("it is a web page and no feed: give the feed's own address");
      case "" -> throw new RejectedException("it is no feed: neither XML nor JSON");
      default ->
          throw new RejectedException(
              "it is no feed: its XML begins with <%s>; RSS, RDF, Atom and sitemaps are read"
                  .formatted(root(text)));
    };
  }

  /** Whether it looks like a web page. */
  public static boolean isPage(byte[] content, String contentType) {
    return root(XmlText.decode(content, contentType)).matches("html|head|body");
  }

  /** The local name of the root, in small letters; empty if it is no XML. */
  private static String root(String text) {
    Matcher prolog = PROLOG.matcher(text);
    int start = 0;
    while (prolog.region(start, text.length()).lookingAt()) {
      start = prolog.end();
    }
    Matcher root = ROOT.matcher(text).region(start, text.length());
    return root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
