package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * Puts right what was written as UTF-8, read as windows-1252 and written as UTF-8 again: {@code
 * HebebrÃ¼cke} is {@code Hebebrücke}. Only where every character beyond ASCII of a document is of
 * that kind: what is right once is never changed.
 */
final class DoubleEncoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** One such character may be what the document means, or writes about. */
  private static final int LEAST = 3;

  private DoubleEncoding() {}

  static String undo(String text) {
    int first = firstBeyondAscii(text);
    if (first < 0 || !isLead(text.charAt(first))) {
      return text;
    }
    byte[] bytes = bytes(text);
    if (bytes == null) {
      return text;
    }
    try {
      String once = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return once.chars().filter(c -> c > 0x7F).count() >= LEAST ? once : text;
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  private static int firstBeyondAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return i;
      }
    }
    return -1;
  }

  /** The first byte of a character in UTF-8. */
  private static boolean isLead(char c) {
    return c >= 0xC2 && c <= 0xF4;
  }

  /** The bytes before they were read as windows-1252; null if they were not. */
  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      int b = c < 0x80 || (c >= 0xA0 && c <= 0xFF) ? c : western(c);
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  /** Of what windows-1252 has at 0x80 to 0x9F; where it has nothing, browsers read the byte. */
  private static int western(char c) {
    if (c >= 0x80 && c <= 0x9F) {
      return c;
    }
    try {
      return WESTERN.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get() & 0xFF;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
