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
        "ger, de",
        "FRE, fr",
        "fra, fr",
        "dut, nl",
        "chi, zh",
        "cze, cs",
        "wel, cy",
        "iw, he",
        "heb, he",
        "in, id",
        "ind, id",
        "ji, yi",
        "yid, yi",
        "mo, ro",
        "fil-PH, fil",
        "ceb, ceb",
        "AST, ast",
        "ckb, ckb",
        "'de, at', de",
        "xx, -",
        "und, -",
        "mul, -",
        "zxx, -",
        "mis, -",
        "n/a, -",
        "c1a, -",
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
  @CsvSource({
    "en-GB, en, true",
    "en_US, en-GB, true",
    "en, de, false",
    "xx, xx, false",
    "iw, he, true",
    "ger, de-AT, true",
    "fil, tl, false"
  })
  void tagsOfOneLanguageAreTheSame(String one, String other, boolean same) {
    assertThat(LanguageCode.same(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "EN-gb, en",
    "' Fil ', fil",
    "ger, de",
    "' XX ', xx",
    "'English (UK)', 'english (uk)'"
  })
  void aFilterHasTheFormInWhichLanguagesAreIndexed(String tag, String form) {
    assertThat(LanguageCode.orAsIs(tag)).isEqualTo(form);
  }
}
