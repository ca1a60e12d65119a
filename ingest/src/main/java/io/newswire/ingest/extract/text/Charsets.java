package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** From bytes to characters. */
public final class Charsets {
  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"'/>]+)", Pattern.CASE_INSENSITIVE);
  private static final char REPLACEMENT = '\uFFFD';
  private static final int ENOUGH_TO_GUESS = 65_536;

  private Charsets() {}

  /**
   * The characters of a text nobody declared a charset for: UTF-8 where the bytes are valid UTF-8,
   * otherwise by the frequency of its bytes.
   *
   * @param contentType as declared; its charset is taken first, null if nobody said
   */
  public static String decode(byte[] content, String contentType) {
    Optional<String> strict = declared(contentType).flatMap(charset -> strict(content, charset));
    return strict.or(() -> strict(content, UTF_8)).orElseGet(() -> guess(content));
  }

  /** The charset named after {@code charset=}, if there is one and Java knows it. */
  public static Optional<Charset> declared(String contentType) {
    Matcher parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
    if (!parameter.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(parameter.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The characters, if all bytes are valid in this charset. */
  public static Optional<String> strict(byte[] content, Charset charset) {
    if (charset.equals(UTF_8)) {
      String fast = new String(content, UTF_8);
      if (fast.indexOf(REPLACEMENT) < 0) {
        return Optional.of(withoutMark(fast));
      }
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return Optional.of(withoutMark(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The characters by the charset that the bytes look most like; never fails. */
  public static String guess(byte[] content) {
    int length = Math.min(content.length, ENOUGH_TO_GUESS);
    byte[] sample = Arrays.copyOf(content, length);
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    Charset charset =
        match == null || !Charset.isSupported(match.getName())
            ? UTF_8
            : Charset.forName(match.getName());
    return new String(content, charset);
  }
}
