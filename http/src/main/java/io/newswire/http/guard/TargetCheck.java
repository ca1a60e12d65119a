package io.newswire.http.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/** Path and query must be percent-encoded UTF-8: what cannot be decoded is not guessed. */
final class TargetCheck implements RequestCheck {
  private static final int HEX = 16;

  @Override
  public Optional<Refusal> refusal(Request request) {
    return refusal("path", request.getHttpURI().getPath())
        .or(() -> refusal("query", request.getHttpURI().getQuery()));
  }

  private static Optional<Refusal> refusal(String part, String encoded) {
    for (String piece : encoded == null ? new String[0] : encoded.split("[/&;]")) {
      String wrong = problem(piece);
      if (wrong != null) {
        return Optional.of(
            new Refusal(
                HttpStatus.SC_BAD_REQUEST,
                "the %s cannot be read at '%s': %s; write other characters than letters, digits and"
                        .formatted(part, piece, wrong)
                    + " -._~ as the percent-encoded bytes of UTF-8"));
      }
    }
    return Optional.empty();
  }

  /** What is wrong with it; null if nothing is. */
  private static String problem(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(UTF_8));
        continue;
      }
      int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), HEX) : -1;
      int low = high < 0 ? -1 : Character.digit(encoded.charAt(i + 2), HEX);
      if (low < 0) {
        return "a percent sign has no two hexadecimal digits behind it";
      }
      bytes.write(high * HEX + low);
      i += 2;
    }
    try {
      CharSequence text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return text.chars().anyMatch(c -> c == 0) ? "it has a NUL" : null;
    } catch (CharacterCodingException e) {
      return "it is no UTF-8";
    }
  }
}
