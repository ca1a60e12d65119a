package io.newswire.ingest.extract.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/** Reads bytes whose charset nobody says, and that are no Unicode, by what they look like. */
final class CharsetGuess {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int ENOUGH = 65_536;

  /** Of a hundred; below it the detector has too little text to decide. */
  private static final int SURE = 25;

  private CharsetGuess() {}

  /** Never fails: in doubt the bytes are windows-1252, as browsers read them. */
  static String decode(byte[] content) {
    byte[] sample = Arrays.copyOf(content, Math.min(content.length, ENOUGH));
    CharsetDetector detector = new CharsetDetector(ENOUGH);
    detector.enableInputFilter(true);
    Charset charset =
        Arrays.stream(detector.setText(sample).detectAll())
            .takeWhile(match -> match.getConfidence() >= SURE)
            .map(CharsetMatch::getName)
            .filter(CharsetGuess::isLikely)
            .flatMap(name -> EncodingLabels.charset(name).stream())
            .findFirst()
            .orElse(WESTERN);
    return new String(content, charset);
  }

  private static boolean isLikely(String name) {
    return !name.startsWith("UTF-") && !name.startsWith("IBM4") && !name.startsWith("IBM5");
  }
}
