package io.newswire.query.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import io.newswire.model.LanguageCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The language of a text, by the n-gram profiles Tika's language detector uses. */
public final class TextLanguage {
  private static final int ENOUGH = 600;
  private static final int SHORTEST = 40;
  private static final double SURE = 0.95;
  private static final LanguageDetector DETECTOR = detector();

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
    List<DetectedLanguage> found = DETECTOR.getProbabilities(sample);
    if (found.isEmpty()) {
      return witness;
    }
    return found.get(0).getProbability() >= SURE ? found.get(0).getLocale().getLanguage() : witness;
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

  private static LanguageDetector detector() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(new LanguageProfileReader().readAllBuiltIn())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("the language profiles cannot be read", e);
    }
  }
}
