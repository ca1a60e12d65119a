package io.newswire.ingest.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void invisibleCharactersGo(String name, String text, String seen) {
    assertThat(Characters.ofText(text)).isEqualTo(seen);
    assertThat(Characters.ofLine(text)).isEqualTo(seen);
  }

  static Stream<Arguments> invisibleCharactersGo() {
    return Stream.of(
        arguments("zero-width space", "Ansel\u200bhaven", "Anselhaven"),
        arguments("word joiner", "Ansel\u2060haven", "Anselhaven"),
        arguments("byte order mark", "\ufeffAnsel\ufeff", "Ansel"),
        arguments("soft hyphen", "Hebe\u00adbrücke", "Hebebrücke"),
        arguments("joiners in Latin", "An\u200csel\u200dhaven", "Anselhaven"),
        arguments(
            "marks of direction in Latin",
            "closed\u200e \u202ato\u202c\u2066 us\u2069",
            "closed to us"),
        arguments("control characters", "An\u0007s\u001b[31mel\u0000", "Ans[31mel"),
        arguments("hidden tags", "An\udb40\udc41sel", "Ansel"),
        arguments("noncharacters", "An\ufffesel\uffff", "Ansel"),
        arguments("a lone surrogate", "An\ud800sel", "An\ufffdsel"),
        arguments("plain text", "Plain – “as” it is…\tbut\nso", "Plain – “as” it is…\tbut\nso"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "می\u200cخواهم",
        "क्\u200dष",
        "क्\u200cष",
        "👩\u200d🚒",
        "🏳\ufe0f\u200d🌈",
        "👩🏽\u200d🔬",
        "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f"
      })
  void whatAScriptOrAnEmojiNeedsStays(String text) {
    assertThat(Characters.ofLine(text)).isEqualTo(text);
  }

  @Test
  void marksOfDirectionStayInTextsThatRunFromRightToLeftAndInNoTitle() {
    String hebrew = "שלום (C++\u200e) עולם";

    assertThat(Characters.ofText(hebrew)).isEqualTo(hebrew);
    assertThat(Characters.ofLine(hebrew)).isEqualTo("שלום (C++) עולם");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void lettersAreComposed(String decomposed, String composed) {
    assertThat(Characters.ofText(decomposed)).isEqualTo(composed);
  }

  static Stream<Arguments> lettersAreComposed() {
    return Stream.of(
        arguments("Nu\u0301n\u0303ez", "Núñez"),
        arguments("Fru\u0308hjahr", "Frühjahr"),
        arguments("A\u030angstro\u0308m \u212b", "Ångström Å"),
        arguments("\u110b\u1161\u11ab\u1109\u1166\u11af", "안셀"),
        arguments("Vie\u0302\u0323t", "Việt"),
        arguments("e\u200b\u0301", "é"));
  }

  @Test
  void noLetterCarriesMoreMarksThanAnyLanguageStacks() {
    String zalgo = "a" + "\u0316\u0301".repeat(100_000);

    assertThat(Characters.ofText(zalgo)).hasSizeLessThanOrEqualTo(31).startsWith("á");
  }
}
