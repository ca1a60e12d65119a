package io.newswire.query.language;

import io.newswire.model.LanguageCode;

/** The language of a text, by the n-gram profiles Tika's language detector uses. */
public final class TextLanguage {
  private static final int ENOUGH = 600;
  private static final int SHORTEST = 40;
  private static final double SURE = 0.95;
  private static final NgramDetector DETECTOR = new NgramDetector();

  private TextLanguage() {}

  /**
   * The language of a text. A text that is surely in another language than declared overrules the
   * declaration.
   *
   * @param declared what the document declares, such as {@code en-GB}; believed where the text is
   *     short or leaves doubt; may be null
   * @return ISO 639 code; null if neither the text nor the declaration says
   */
  public static String of(String text, String declared) {
    String witness = LanguageCode.of(declared);
    if (text.length() < SHORTEST) {
      return witness;
    }
    int skipped = Math.max(0, Math.min(text.length() - ENOUGH, ENOUGH / 2));
    String sample = text.substring(skipped, Math.min(text.length(), skipped + ENOUGH));
    if (isJapanese(sample)) {
      return "ja";
    }
    String found = DETECTOR.detect(sample, SURE);
    return found == null ? witness : found;
  }

  /** The profiles take Japanese for Chinese, which never has kana between its characters. */
  private static boolean isJapanese(String sample) {
    long kana = sample.chars().filter(c -> c >= 0x3041 && c <= 0x30FA).count();
    if (kana == 0) {
      return false;
    }
    long han = sample.codePoints().filter(Character::isIdeographic).count();
    return kana * 4 > han && (kana + han) * 2 > sample.length();
  }
}
