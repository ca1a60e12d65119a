package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {
  @ParameterizedTest
  @CsvSource({"91, 0, latitude", "-90.01, 0, latitude", "NaN, 0, latitude", "0, 180.5, longitude"})
  void aCoordinateOutOfRangeIsRefused(double lat, double lon, String named) {
    assertThatThrownBy(() -> new GeoPoint(lat, lon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void anEntityIsWrittenWithWhatIsKnownOfIt() throws RejectedException {
    Entity plain = new Entity("location:quay", "Quay", EntityType.LOCATION, List.of(), 1);
    Entity placed =
        new Entity(
            "location:quay",
            "Quay",
            EntityType.LOCATION,
            List.of(),
            1,
            new GeoPoint(-90, 180),
            0.25);

    assertThat(new String(Json.bytes(plain), UTF_8)).doesNotContain("location\":{", "salience");
    assertThat(new String(Json.bytes(placed), UTF_8))
        .contains("\"location\":{\"lat\":-90.0,\"lon\":180.0}", "\"salience\":0.25");
    assertThat(Json.read(Json.bytes(placed), Entity.class)).isEqualTo(placed);
    assertThat(Json.read(Json.bytes(plain), Entity.class)).isEqualTo(plain);
  }
}
