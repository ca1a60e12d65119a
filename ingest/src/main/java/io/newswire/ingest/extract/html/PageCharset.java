package io.newswire.ingest.extract.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.newswire.ingest.extract.text.Charsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the bytes of a page, see {@link Charsets#decode(byte[], String, String)}. The charset of
 * the page is that of a {@code meta} element, otherwise that of the XML declaration.
 */
public final class PageCharset {
  /**
   * The number of bytes searched for the charset. Browsers search 1,024, but scripts and comments
   * may precede it.
   */
  private static final int HEAD = 262_144;

  private static final Pattern META =
      Pattern.compile(
          "<meta\\b[^>]{0,500}?\\bcharset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([^\\s\"'/>;]{1,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^\\s{0,99}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{1,40})");

  private PageCharset() {}

  public static String decode(byte[] content, String contentType) {
    return Charsets.decode(content, contentType, named(content));
  }

  private static String named(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, HEAD), ISO_8859_1);
    String meta = inMeta(head);
    Matcher declaration = DECLARATION.matcher(head);
    return meta == null && declaration.find() ? declaration.group(1) : meta;
  }

  /** The first known charset outside of comments; null if there is none. */
  private static String inMeta(String head) {
    Matcher meta = META.matcher(head);
    int at = head.indexOf('<');
    while (at >= 0) {
      int next = at + 1;
      if (head.startsWith("!--", next)) {
        int end = head.indexOf("-->", next);
        // A comment that is not closed reaches to the end.
        next = end < 0 ? head.length() : end;
      } else if (head.regionMatches(true, next, "meta", 0, 4)
          && meta.region(at, head.length()).lookingAt()) {
        if (Charsets.isKnown(meta.group(1))) {
          return meta.group(1);
        }
        next = meta.end();
      }
      at = head.indexOf('<', next);
    }
    return null;
  }
}
