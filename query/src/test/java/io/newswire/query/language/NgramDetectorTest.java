package io.newswire.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NgramDetectorTest {
  private static final List<String> TEXTS =
      List.of(
          "The harbour board of Port Ansel voted late on Thursday to keep the old lifting bridge"
              + " closed to lorries until spring, its chairwoman said.",
          "El puente levadizo seguirá cerrado a los camiones hasta la primavera, según decidió el"
              + " jueves la junta del puerto.",
          "Die alte Hubbrücke bleibt bis zum Frühjahr für Lastwagen gesperrt, sagte die Sprecherin"
              + " des Hafenausschusses am Donnerstag.",
          "De oude hefbrug blijft tot het voorjaar gesloten voor vrachtwagens, zei de voorzitster"
              + " van het havenbestuur donderdag.",
          "Stary most zwodzony pozostanie zamknięty dla ciężarówek do wiosny, powiedziała w"
              + " czwartek przewodnicząca zarządu portu.",
          "安塞爾港委員會週四決定，升降橋在春天之前不對卡車開放。主席說，過去十年裡這座橋承受了設計重量的兩倍，必須先檢查橋墩。");

  private static LanguageDetector library;

  @BeforeAll
  static void readProfiles() throws IOException {
    library =
        LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .build();
  }

  /** Parts of texts in one language and in two, short and long. */
  private static List<String> samples() {
    Random random = new Random(7);
    List<String> samples = new ArrayList<>(List.of("", " ", "1 2 3 4 5", "www.port-ansel.example"));
    for (int i = 0; i < 2_000; i++) {
      String text =
          TEXTS.get(random.nextInt(TEXTS.size())) + " " + TEXTS.get(random.nextInt(TEXTS.size()));
      int start = random.nextInt(text.length() - 5);
      samples.add(text.substring(start, start + 1 + random.nextInt(text.length() - start)));
    }
    return samples;
  }

  private static String ofLibrary(String text, double least) {
    List<DetectedLanguage> found = library.getProbabilities(text);
    return found.isEmpty() || found.get(0).getProbability() < least
        ? null
        : found.get(0).getLocale().getLanguage();
  }

  @Test
  void itFindsWhatTheLibraryFinds() {
    NgramDetector detector = new NgramDetector();
    for (String sample : samples()) {
      for (double least : new double[] {0.6, 0.95}) {
        assertThat(detector.detect(sample, least))
            .as("%s at %s", sample, least)
            .isEqualTo(ofLibrary(sample, least));
      }
    }
  }
}
