package io.newswire.index.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.newswire.model.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Beirut,100km | Beirut | 100000",
        "Beirut , 2.5 KM | Beirut | 2500",
        "Paris, Texas,60mi | Paris, Texas | 96560.64",
        "location:beirut,900m | location:beirut | 900",
        "Beirut,20037km | Beirut | 20037000",
        "33.9,100km | 33.9 | 100000",
        "33.9N,35.5E,1km | 33.9N,35.5E | 1000",
        "日本,5km | 日本 | 5000",
      })
  void aNameStandsBeforeTheLastCommaAndADistanceBehindIt(String text, String place, double meters) {
    Near near = Near.parse(text);

    assertThat(near.place()).isEqualTo(place);
    assertThat(near.meters()).isCloseTo(meters, within(0.01));
    assertThat(near.location()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33.9,35.5,100km | 33.9 | 35.5",
        " -33.9 , +35 , 100km | -33.9 | 35",
        "90,180,1km | 90 | 180",
        "-90,-180,1km | -90 | -180",
        "0,0,1m | 0 | 0",
      })
  void coordinatesNeedNoPlace(String text, double lat, double lon) {
    assertThat(Near.parse(text).location()).isEqualTo(new GeoPoint(lat, lon));
    assertThat(Near.parse(text).place()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Beirut | write a place and a distance",
        "Beirut,100 | write a place and a distance",
        "Beirut,100 miles | write a place and a distance",
        "Beirut,km | write a place and a distance",
        ",100km | write a place and a distance",
        "100km | write a place and a distance",
        "Beirut,1e9km | write a place and a distance",
        "Beirut,NaNkm | write a place and a distance",
        "Beirut,0km | more than 0",
        "Beirut,-5km | more than 0",
        "Beirut,20038km | at most 20037 km",
        "90.1,0,1km | latitude 90.1 is not between -90 and 90",
        "0,180.5,1km | longitude 180.5 is not between -180 and 180",
        "35.5,-200,1km | longitude -200.0 is not between -180 and 180",
      })
  void whatIsNoCircleIsRefusedWithTheReason(String text, String reason) {
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Near.parse(text))
        .withMessageContaining("near '" + text + "' cannot be used")
        .withMessageContaining(reason);
  }

  @Test
  void aNumberThatIsTooLongForOneIsRefusedToo() {
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Near.parse("Beirut," + "9".repeat(400) + "km"))
        .withMessageContaining("at most 20037 km")
        .withMessageMatching("(?s).{0,300}");
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> Near.parse("9".repeat(400) + ",1,5km"))
        .withMessageContaining("latitude");
  }
}
