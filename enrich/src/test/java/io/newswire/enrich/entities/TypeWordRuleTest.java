package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeWordRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "es # en la Universidad de {L:Velmora} hoy # en la {O:Universidad de Velmora} hoy",
        "es # la {L:Universidad de Velmora} dijo # la {O:Universidad de Velmora} dijo",
        "es # con la Selección de remo de {L:Velmora} en mayo # con la {O:Selección de remo de"
            + " Velmora} en mayo",
        "es # el Ministerio de Pesca y Agua dijo # el {O:Ministerio de Pesca y Agua} dijo",
        "es # Universidad de verano # Universidad de verano",
        "es # una universidad de {L:Velmora} # una universidad de {L:Velmora}",
        "es # el Tribunal dijo # el Tribunal dijo",
        "fr # avec la Chambre de commerce hier # avec la {O:Chambre de commerce} hier",
        "fr # la {L:Chambre de commerce de Velmora} a dit # la {O:Chambre de commerce de Velmora} a"
            + " dit",
        "fr # une chambre de commerce # une chambre de commerce",
        "it # con il Ministero della Pesca oggi # con il {O:Ministero della Pesca} oggi",
        "it # a {L:Velmora} oggi # a {L:Velmora} oggi",
        "sv # Universidad de {L:Velmora} # Universidad de {L:Velmora}",
      })
  void aWordForAKindOfOrganizationBeginsItsName(String language, String given, String expected) {
    assertThat(Marked.after(TypeWordRule.of(language)::apply, given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "sono {L:nel Salento} oggi # sono nel {L:Salento} oggi",
        "die {O:norwegische Orlan} sagte # die norwegische {O:Orlan} sagte",
        "in {L:Velmora e} oggi # in {L:Velmora} e oggi",
        "der {L:spanischen} Stadt # der spanischen Stadt",
        "am {O:3. Gericht} heute # am {O:3. Gericht} heute",
      })
  void aNameHasNoSmallWordsAtItsEdges(String given, String expected) {
    assertThat(Marked.after(NameEdges::trim, given)).isEqualTo(expected);
  }
}
