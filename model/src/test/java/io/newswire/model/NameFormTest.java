package io.newswire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {
  @ParameterizedTest
  @CsvSource({
    "Selka, Selka, , false",
    "de:Insel, Insel, de, false",
    "Selka ?, Selka, , true",
    "orl\\:publica, orl:publica, , false",
    "de:orl\\:publica ?, orl:publica, de, true",
    "Who goes \\?, Who goes ?, , false",
    "TV: Selka, TV: Selka, , false",
  })
  void aBackslashMakesAColonAndAQuestionMarkPartsOfTheText(
      String written, String text, String language, boolean ambiguous) {
    assertThat(NameForm.parse(written)).isEqualTo(new NameForm(text, language, ambiguous));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Selka", "orl:publica", "orl\\:publica", "Who goes ?", "Who goes \\?", "a:b ?"})
  void whatIsWrittenIsReadAgain(String text) {
    for (NameForm form :
        List.of(
            new NameForm(text, null, false),
            new NameForm(text, "de", false),
            new NameForm(text, null, true))) {
      assertThat(NameForm.parse(form.written())).isEqualTo(form);
    }
  }

  @Test
  void aNameWithAColonThatCompletesAnotherIsAFormInAllLanguages() {
    KnownName name = named("Publica", "organization:q7");
    KnownName other = named("orl:publica", "organization:q7");

    assertThat(name.completedBy(other).forms())
        .containsExactly(
            new NameForm("Publica", null, false), new NameForm("orl:publica", null, false));
    assertThat(other.completedBy(other).forms())
        .containsExactly(new NameForm("orl:publica", null, false));
  }

  private static KnownName named(String name, String id) {
    return new KnownName(id, EntityType.ORGANIZATION, name, List.of(), null, null, null, null);
  }
}
