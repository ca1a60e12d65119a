package io.newswire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.names.KnownNames.Found;
import io.newswire.model.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
  private static final KnownNames NAMES = KnownNames.shipped();

  @Test
  void allNamesThatBeginAtAPlaceAreFoundWithTheirEnds() {
    String text = "at UN Security\n  Council";

    assertThat(NAMES.in(text).at(3))
        .extracting(found -> text.substring(3, found.end()))
        .containsExactly("UN", "UN Security\n  Council");
    assertThat(NAMES.in(text).at(4)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ud800", "\ud83d\udea2", "U", "Zzz", "un"})
  void whatIsNoNameIsNotFound(String text) {
    for (int i = 0; i <= text.length(); i++) {
      assertThat(NAMES.in(text).at(i)).isEmpty();
    }
  }

  @Test
  void aFormLeadsToItsUsualNameAndAnAmbiguousOneIsNotLookedFor() {
    KnownName health = new KnownName("World Health Organization", EntityType.ORGANIZATION);

    assertThat(NAMES.of("WHO")).contains(health);
    assertThat(NAMES.in("WHO").at(0)).isEmpty();
    assertThat(NAMES.in("World Health Organisation").at(0)).containsExactly(new Found(health, 25));
    assertThat(NAMES.of("Nobody")).isEmpty();
  }
}
