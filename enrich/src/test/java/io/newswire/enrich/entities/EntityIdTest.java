package io.newswire.enrich.entities;

import static io.newswire.model.EntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.EntityId;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityIdTest {
  /** A combining accent is dropped, and keeps the name from the short way of plain ASCII. */
  private static final String ACCENT = "\u0301";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John F. Orr       | john-f-orr
          Zoë O’Hara-Łuk    | zoe-ohara-łuk
          D'Arcy & Sons     | darcy-sons
          -- St. Jude --    | st-jude
          R2 D2             | r2-d2
          ...               | ...
          &                 | &
          """)
  void aKeyHasTheLettersAndDigitsOfTheName(String name, String key) {
    assertThat(EntityId.key(PERSON, name)).isEqualTo(key);
  }

  @Property
  void anAccentChangesNoKey(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 20) String name) {
    Assume.that(name.chars().anyMatch(Character::isLetterOrDigit));

    assertThat(EntityId.key(PERSON, name + ACCENT)).isEqualTo(EntityId.key(PERSON, name));
  }
}
