package io.newswire.ingest.extract.text;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The language of a text, by the n-gram profiles Tika's language detector uses. */
public final class Languages {
  private static final int ENOUGH = 600;
  private static final int SHORTEST = 40;
  private static final double SURE = 0.95;
  private static final LanguageDetector DETECTOR = detector();

  private Languages() {}

  /**
   * ISO 639-1 code; null if neither the text nor anybody says.
   *
   * @param declared what the document declares, such as {@code en-GB}; believed where the text
   *     leaves doubt; may be null
   */
  public static String of(String text, String declared) {
    String witness = code(declared);
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
    boolean sure = found.get(0).getProbability() >= SURE || witness == null;
    return sure ? found.get(0).getLocale().getLanguage() : witness;
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

  /** Whether two codes name one language, wherever it is spoken: {@code en-GB} and {@code en}. */
  public static boolean same(String one, String other) {
    String code = code(one);
    return code != null && code.equals(code(other));
  }

  /** {@code en} of {@code en-GB} or {@code en_US}; null if it is no language code. */
  private static String code(String declared) {
    if (declared == null) {
      return null;
    }
    String code = declared.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2}") ? code : null;
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
