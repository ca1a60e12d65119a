package io.newswire.ingest.extract.text;

/** Digits of all scripts as 0 to 9, for dates and times. */
public final class AsciiDigits {
  private AsciiDigits() {}

  /** The same text, as long as before, with 0 to 9 for the digits of other scripts. */
  public static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean other = c > 0x7F && Character.isDigit(c);
      ascii.append(other ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return ascii.toString();
  }
}
