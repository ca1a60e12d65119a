package io.newswire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.extract.text.Charsets;
import io.newswire.ingest.extract.text.Utf8Text;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a feed: by the HTTP header where the bytes are valid in its charset, else UTF-8
 * where they are valid UTF-8 but for a few, which become U+FFFD, else by the XML's own declaration,
 * else by what they look like. What XML does not allow, such as control characters, is left out.
 */
final class XmlText {
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';
  private static final int HEAD = 512;

  private XmlText() {}

  static String decode(byte[] content, String contentType) {
    return withoutMarks(allowed(characters(content, contentType)));
  }

  /** Some servers write the byte order mark twice. */
  private static String withoutMarks(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == MARK) {
      start++;
    }
    return text.substring(start);
  }

  private static String characters(byte[] content, String contentType) {
    Optional<Charset> wide = wide(content);
    if (wide.isPresent()) {
      return new String(content, wide.get());
    }
    return Charsets.declared(contentType)
        .filter(charset -> !charset.equals(ISO_8859_1))
        .flatMap(charset -> Charsets.strict(content, charset))
        .or(() -> Charsets.strict(content, UTF_8))
        .or(() -> Utf8Text.mostly(content))
        .or(
            () ->
                own(content)
                    .or(() -> Charsets.declared(contentType))
                    .filter(charset -> !charset.equals(UTF_8))
                    .map(charset -> charset.equals(ISO_8859_1) ? WESTERN : charset)
                    .map(charset -> new String(content, charset)))
        .orElseGet(() -> Charsets.guess(content));
  }

  /** UTF-16, by its mark or by the zeros beside the first characters. */
  private static Optional<Charset> wide(byte[] content) {
    if (content.length < 2) {
      return Optional.empty();
    }
    int first = (content[0] & 0xff) << 8 | content[1] & 0xff;
    return switch (first) {
      case 0xFEFF, '<', '{' -> Optional.of(UTF_16BE);
      case 0xFFFE, '<' << 8, '{' << 8 -> Optional.of(UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> own(byte[] content) {
    String head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    try {
      return encoding.find() ? Optional.of(Charset.forName(encoding.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
