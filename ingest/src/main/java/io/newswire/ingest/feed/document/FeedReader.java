package io.newswire.ingest.feed.document;

import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
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

  private static final char REPLACEMENT = '\uFFFD';

  /** A message of the server stands before it. */
  private static final Pattern JSON_BEHIND_TEXT =
      Pattern.compile("[^<{]{1,1000}\\{\\s*\"version\"\\s*:\\s*\"https?:..jsonfeed");

  private static final String HTML = "html|head|body";
  private static final Set<String> FEEDS =
      Set.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex");
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT = Pattern.compile("\\s*<(?:[\\w.-]+:)?([\\w.-]+)");

  private FeedReader() {}

  /**
   * Reads one.
   *
   * @param contentType as declared; may be null
   * @param base its address, for the relative ones in it
   * @param now entries of the future have no date
   * @throws RejectedException if it is no feed, broken or hostile; the reason says which and where
   */
  public static FeedDocument read(byte[] content, String contentType, URI base, Instant now)
      throws RejectedException {
    String text = XmlText.decode(content, contentType);
    try {
      FeedDocument document = read(text, base, now);
      boolean whole = document.repair() != null || text.indexOf(REPLACEMENT) < 0;
      return whole ? document : document.withRepair("some of its bytes are none of its charset's");
    } catch (RuntimeException | StackOverflowError e) {
      // The libraries fail in ways of their own on what they do not expect.
      throw new RejectedException("the feed cannot be read: " + e, e);
    }
  }

  private static FeedDocument read(String text, URI base, Instant now) throws RejectedException {
    if (text.isBlank()) {
      throw new RejectedException("the answer is empty");
    }
    if (text.stripLeading().startsWith("{") || JSON_BEHIND_TEXT.matcher(text).lookingAt()) {
      return JsonFeeds.read(text, base, now);
    }
    String root = root(text);
    FeedDocument hidden = FEEDS.contains(root) ? null : behindText(text, root, base, now);
    if (hidden != null) {
      return hidden;
    }
    return switch (root) {
      case "rss", "rdf", "feed", "channel" -> Syndication.read(text, base, now);
      case "urlset", "sitemapindex" -> Sitemaps.read(text, base, now);
      case "html", "head", "body" ->
          throw new RejectedException("it is a web page and no feed: give the feed's own address");
      case "" -> throw new RejectedException("it is no feed: neither XML nor JSON");
      default ->
          throw new RejectedException(
              "it is no feed: its XML begins with <%s>; RSS, RDF, Atom and sitemaps are read"
                  .formatted(root));
    };
  }

  /**
   * A feed before which a message of the server stands; null if there is none. A web page may speak
   * of feeds; such a message has no head or body.
   */
  private static FeedDocument behindText(String text, String root, URI base, Instant now) {
    int feed = LenientXml.root(text);
    if (feed <= 0 || root.matches(HTML) || PAGE.matcher(text.substring(0, feed)).find()) {
      return null;
    }
    try {
      int declaration = declaration(text, feed);
      String found = text.substring(declaration == 0 ? feed : declaration);
      FeedDocument document = read(found, base, now);
      if (document.entries().isEmpty() && document.parts().isEmpty()) {
        return null;
      }
      return document.repair() == null ? document.withRepair("text stands before it") : document;
    } catch (RejectedException e) {
      return null;
    }
  }

  /** Where the XML of that root begins: entities may be declared before it. */
  private static int declaration(String text, int root) {
    int doctype = text.lastIndexOf("<!DOCTYPE", root);
    int xml = text.lastIndexOf("<?xml ", doctype < 0 ? root : doctype);
    return xml >= 0 ? xml : (doctype >= 0 ? doctype : root);
  }

  /** Whether it looks like a web page. */
  public static boolean isPage(byte[] content, String contentType) {
    return root(XmlText.decode(content, contentType)).matches(HTML);
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
