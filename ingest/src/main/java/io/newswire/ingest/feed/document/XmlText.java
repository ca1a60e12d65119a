package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.newswire.ingest.extract.text.Charsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a feed, see {@link Charsets#decode(byte[], String, String)}; it names its
 * charset in the XML declaration. What XML does not allow, such as control characters, is left out.
 */
final class XmlText {
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final int HEAD = 512;

  private XmlText() {}

  static String decode(byte[] content, String contentType) {
    return Charsets.withoutMark(allowed(Charsets.decode(content, contentType, declared(content))));
  }

  /** The charset that the XML declares; null if it does not. */
  private static String declared(byte[] content) {
    String head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    return encoding.find() ? encoding.group(1) : null;
  }

  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
    return kept.length() == text.length() ? text : kept.toString();
  }

  /** Whether XML 1.0 allows that character. */
  static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' '
        ? !surrogate && c != 0xFFFE && c != 0xFFFF && c <= Character.MAX_CODE_POINT
        : c == '\t' || c == '\n' || c == '\r';
  }
}
