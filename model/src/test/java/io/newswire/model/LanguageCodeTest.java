package io.newswire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodeTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "en, en",
        "en-GB, en",
        "es_MX, es",
        "' FR-ca ', fr",
        "zh-Hant-TW, zh",
        "deu, de",
        "'de, at', de",
        "xx, -",
        "tlh, -",
        "und, -",
        "english, -",
        "'', -",
        "-GB, -",
        "-, -",
        "'\uD83D', -"
      })
  void aTagCountsAsItsLanguage(String tag, String code) {
    assertThat(LanguageCode.of(tag)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en, true", "en_US, en-GB, true", "en, de, false", "xx, xx, false"})
  void tagsOfOneLanguageAreTheSame(String one, String other, boolean same) {
    assertThat(LanguageCode.same(one, other)).isEqualTo(same);
  }
}
