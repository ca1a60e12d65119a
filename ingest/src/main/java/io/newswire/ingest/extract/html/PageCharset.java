package io.newswire.ingest.extract.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.extract.text.Charsets;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The characters of a page: by the charset of the HTTP header where the bytes are valid in it, else
 * UTF-8 where they are valid UTF-8, else by the page's own {@code meta}, else by what they look
 * like. A page of another charset is hardly ever valid UTF-8 by chance, and a {@code meta} is often
 * left over from a template.
 */
final class PageCharset {
  private static final int HEAD = 4096;

  private PageCharset() {}

  static String decode(byte[] content, String contentType) {
    return Charsets.declared(contentType)
        .filter(charset -> !isLatin(charset))
        .flatMap(charset -> Charsets.strict(content, charset))
        .or(() -> Charsets.strict(content, UTF_8))
        .or(() -> declared(content, contentType))
        .orElseGet(() -> Charsets.guess(content));
  }

  /** What header or page declare; a few bytes that are not valid in it become U+FFFD. */
  private static Optional<String> declared(byte[] content, String contentType) {
    String head = new String(content, 0, Math.min(content.length, HEAD), ISO_8859_1);
    return Charsets.declared(contentType)
        .or(() -> Charsets.declared(head))
        .map(PageCharset::asBrowsersDo)
        .map(charset -> new String(content, charset));
  }

  private static boolean isLatin(Charset charset) {
    return asBrowsersDo(charset).name().equals("windows-1252");
  }

  /** The WHATWG encoding standard reads Latin-1 and ASCII as windows-1252. */
  private static Charset asBrowsersDo(Charset charset) {
    String name = charset.name();
    return name.equals("ISO-8859-1") || name.equals("US-ASCII")
        ? Charset.forName("windows-1252")
        : charset;
  }
}
