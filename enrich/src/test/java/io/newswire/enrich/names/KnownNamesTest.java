package io.newswire.enrich.names;

import static io.newswire.model.EntityType.LOCATION;
import static io.newswire.model.EntityType.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.names.KnownNames.Found;
import io.newswire.model.EntityType;
import io.newswire.model.KnownName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
  private static final KnownName HARBOUR =
      name(ORGANIZATION, "Orla Harbour Board", "OHB ?", "O.H.B.");
  private static final KnownName ISLE = name(LOCATION, "Selka", "de:Insel", "Port d'Orla");
  private static final KnownName NAMESAKE = name(LOCATION, "Selka North", "Selka");
  private static final KnownNames NAMES = new KnownNames(List.of(HARBOUR, ISLE, NAMESAKE));

  private static KnownName name(EntityType type, String name, String... aliases) {
    return new KnownName(null, type, name, List.of(aliases), null, null, null, null);
  }

  @Test
  void allNamesThatBeginAtAPlaceAreFoundWithTheirEnds() {
    String text = "at Selka\n  North";

    assertThat(NAMES.in(text, "en").at(3))
        .containsExactly(new Found(ISLE, 8), new Found(NAMESAKE, text.length()));
    assertThat(NAMES.in(text, "en").at(4)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ud800", "\ud83d\udea2", "S", "Zzz", "selka"})
  void whatIsNoNameIsNotFound(String text) {
    for (int i = 0; i <= text.length(); i++) {
      assertThat(NAMES.in(text, "en").at(i)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "O.H.B., en, true",
    "OHB, en, false",
    "Insel, de, true",
    "Insel, en, false",
    "Port d’Orla, en, true",
    "Port d`Orla, fr, true",
  })
  void aFormIsLookedForInItsLanguageUnlessItIsAmbiguous(
      String form, String language, boolean found) {
    assertThat(!NAMES.in(form, language).at(0).isEmpty()).isEqualTo(found);
  }

  @Test
  void aFormLeadsToAllItsNamesInTheOrderOfTheList() {
    assertThat(NAMES.of("Selka", "en")).containsExactly(ISLE, NAMESAKE);
    assertThat(NAMES.of("OHB", "en")).containsExactly(HARBOUR);
    assertThat(NAMES.of("Insel", "en")).isEmpty();
    assertThat(NAMES.of("Nobody", "en")).isEmpty();
  }

  @Test
  void anEmptyListFindsNothing() {
    KnownNames none = new KnownNames(List.of());

    assertThat(none.in("Selka", "en").at(0)).isEmpty();
    assertThat(none.of("Selka", "en")).isEmpty();
  }

  @Test
  void theVersionIsThatOfTheContent() {
    assertThat(new KnownNames(List.of(HARBOUR, ISLE, NAMESAKE)).version())
        .isEqualTo(NAMES.version());
    assertThat(new KnownNames(List.of(HARBOUR, ISLE)).version()).isNotEqualTo(NAMES.version());
  }
}
