package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From bytes to characters, the same for pages, feeds, JSON and plain text. A byte that is wrong is
 * one U+FFFD and does not change how the others are read.
 */
public final class Charsets {
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"'/>]+)", Pattern.CASE_INSENSITIVE);
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  /** A text in the charset it declares has at most one wrong character in so many. */
  private static final int RARE = 50;

  private Charsets() {}

  /** As {@link #decode(byte[], String, String)}, where the document itself names no charset. */
  public static String decode(byte[] content, String contentType) {
    return decode(content, contentType, null);
  }

  /**
   * The characters of a document, without its byte order mark: by that mark, or the zeros of
   * UTF-16; else by the charset of the HTTP header where the bytes are valid in it; else as UTF-8
   * where they are valid UTF-8, or nearly so; else by what the header or the document name; else by
   * what the bytes look like. What was UTF-8, read as windows-1252, and written as UTF-8 again is
   * put right.
   *
   * @param contentType as declared, null if nobody said
   * @param named the label of the charset that the document itself names; null if it does not
   */
  public static String decode(byte[] content, String contentType, String named) {
    return DoubleEncoding.undo(withoutMark(characters(content, contentType, named)));
  }

  private static String characters(byte[] content, String contentType, String named) {
    Optional<Charset> marked = ByteOrderMarks.charset(content).or(() -> Utf16.of(content));
    if (marked.isPresent()) {
      return new String(content, marked.get());
    }
    Optional<Charset> header = declared(contentType);
    Optional<Charset> own = named(named);
    // A charset of one byte a character takes any bytes, so that they prove nothing for it.
    return header
        .filter(Charsets::isWide)
        .flatMap(charset -> strict(content, charset))
        .or(() -> escaped(content, own))
        .or(() -> utf8(content, Stream.of(header, own).anyMatch(Optional.of(UTF_8)::equals)))
        .or(() -> likely(content, header))
        .or(() -> likely(content, own))
        .orElseGet(() -> CharsetGuess.decode(content));
  }

  /** The charset that a header names after {@code charset=}, as browsers read its name. */
  public static Optional<Charset> declared(String contentType) {
    Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
    return parameter.find() ? EncodingLabels.charset(parameter.group(1)) : Optional.empty();
  }

  /** Whether this names a charset that can be read. */
  public static boolean isKnown(String label) {
    return EncodingLabels.charset(label).isPresent();
  }

  /** What can be read byte by byte to find this name is not UTF-16. */
  private static Optional<Charset> named(String label) {
    return Optional.ofNullable(label)
        .flatMap(EncodingLabels::charset)
        .filter(charset -> !charset.name().startsWith("UTF-16"));
  }

  private static boolean isWide(Charset charset) {
    return charset.newDecoder().averageCharsPerByte() < 1;
  }

  /** ISO-2022 writes its characters as ASCII behind escapes, so that it is valid UTF-8 too. */
  private static Optional<String> escaped(byte[] content, Optional<Charset> charset) {
    return charset
        .filter(declared -> declared.name().contains("2022") && ascii(content) == content.length)
        .map(declared -> new String(content, declared));
  }

  /** The characters in a declared charset, unless too many are wrong in it. */
  private static Optional<String> likely(byte[] content, Optional<Charset> charset) {
    return charset
        .filter(declared -> !declared.equals(UTF_8))
        .map(declared -> new String(content, declared))
        .filter(text -> replaced(text) <= (text.length() - ascii(content)) / RARE + 1);
  }

  /**
   * UTF-8 with no wrong bytes, or few beside many right ones. Two bytes or more that fit each other
   * are hardly ever there by chance.
   *
   * @param named whether the header or the document says UTF-8
   */
  private static Optional<String> utf8(byte[] content, boolean named) {
    String text = new String(content, UTF_8);
    int wrong = replaced(text);
    if (wrong == 0) {
      return Optional.of(text);
    }
    int right = text.length() - ascii(content) - wrong;
    boolean cutOff = wrong == 1 && text.charAt(text.length() - 1) == REPLACEMENT;
    boolean rare = right >= (named ? wrong : 2 * wrong);
    return rare || (cutOff && right > 0) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> strict(byte[] content, Charset charset) {
    if (charset.equals(UTF_8)) {
      return Optional.of(new String(content, UTF_8)).filter(text -> replaced(text) == 0);
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int replaced(String text) {
    int replaced = 0;
    for (int at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
      replaced++;
    }
    return replaced;
  }

  private static int ascii(byte[] content) {
    int ascii = 0;
    for (byte b : content) {
      ascii += b >= 0 ? 1 : 0;
    }
    return ascii;
  }

  /** Without the byte order marks that it begins with. */
  public static String withoutMark(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\uFEFF') {
      start++;
    }
    return text.substring(start);
  }
}
