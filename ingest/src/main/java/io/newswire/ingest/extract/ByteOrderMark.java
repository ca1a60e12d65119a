package io.newswire.ingest.extract;

/** The three bytes some editors put before UTF-8. */
final class ByteOrderMark {
  private static final int LENGTH = 3;

  private ByteOrderMark() {}

  /** How many bytes of UTF-8's mark stand at the start: 3 or 0. */
  static int lengthAt(byte[] content) {
    boolean there =
        content.length >= LENGTH
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    return there ? LENGTH : 0;
  }
}
