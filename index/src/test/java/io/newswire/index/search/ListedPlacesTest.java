package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.search.query.Near;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedPlacesTest {
  private static final GeoPoint HERE = new GeoPoint(10, 20);
  private final ListedPlaces listed =
      new ListedPlaces(
          () ->
              List.of(
                  name(EntityType.LOCATION, "Halvérn", HERE, "Old Town"),
                  name(EntityType.LOCATION, "Nowhere", null),
                  name(EntityType.ORGANIZATION, "Orlan", null)));

  @ParameterizedTest
  @CsvSource({"Halvérn", "halvern", "old town", "location:halvérn"})
  void aPlaceIsFoundByItsFormsAndItsId(String asked) {
    assertThat(listed.located(Near.parse(asked + ",5km")))
        .contains(new Near("Halvérn", "location:halvérn", HERE, 5_000));
  }

  @ParameterizedTest
  @CsvSource({"Nowhere", "Orlan", "Halv", "Halvern Bay"})
  void whatIsNoPlaceWithAPositionIsNot(String asked) {
    assertThat(listed.located(Near.parse(asked + ",5km"))).isEmpty();
  }

  @Test
  void namesThatDifferInAFewLettersAreSimilar() {
    assertThat(listed.similar("Halvern")).containsExactly("Halvérn");
    assertThat(listed.similar("Old Twon")).containsExactly("Halvérn");
    assertThat(listed.similar("Elsewhere")).isEmpty();
    assertThat(listed.similar("x".repeat(1_000))).isEmpty();
  }

  private static KnownName name(EntityType type, String name, GeoPoint at, String... aliases) {
    String id = type.name().toLowerCase(Locale.ROOT) + ":" + name.toLowerCase(Locale.ROOT);
    return new KnownName(id, type, name, List.of(aliases), null, null, at, null);
  }
}
