package io.newswire.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceListBuilderTest {
  @TempDir private Path folder;
  private Map<String, KnownName> places;

  /** A row of GeoNames' table of cities. */
  private static String city(
      String name, String forms, double lat, double lon, String feature, String in, int people) {
    String[] country = in.split("[.]");
    return String.join(
        "\t",
        List.of(
            "1",
            name,
            name,
            forms,
            "" + lat,
            "" + lon,
            "P",
            feature,
            country[0],
            "",
            country[1],
            "",
            "",
            "",
            "" + people,
            "",
            "",
            "",
            ""));
  }

  @BeforeEach
  void build() throws IOException {
    Files.createDirectories(folder.resolve("geonames.org"));
    Files.writeString(
        folder.resolve("country-names-2021.csv"),
        "country_name,FIPS,ISO2,ISO3,lat,lon\nNorway,NO,NO,NOR,62.0,10.0\n");
    Files.write(
        folder.resolve("geonames.org/cities15000.txt"),
        List.of(
            city("Selkahavn", "Selka Port,selk,Селка", 60, 5, "PPL", "NO.01", 250_000),
            city("Selkahavn", "", 61, 6, "PPL", "NO.01", 120_000),
            city("Orlavik", "", 62, 7, "PPL", "NO.01", 50_000),
            city("Tinyborg", "", 64, 9, "PPLC", "NO.02", 16_000),
            city("Brackwater", "", 40, -75, "PPL", "US.PA", 300_000)));
    Files.writeString(
        folder.resolve("geonames.org/admin1CodesASCII.txt"),
        "NO.01\tOrlafylke\tOrlafylke\t1\nNO.09\tTomfylke\tTomfylke\t2\n");
    Path file = folder.resolve("made/geonames.tsv");
    PlaceListBuilder.main(new String[] {folder.toString(), file.toString()});
    places =
        NameFile.read(Files.readString(file).lines())
            .map(NameFile.Line::name)
            .collect(Collectors.toMap(KnownName::id, Function.identity()));
  }

  @Test
  void aCountryHasItsNamesInFiveLanguagesAndItsCoordinates() {
    KnownName norway = places.get("location:norway");

    assertThat(norway.aliases())
        .containsExactly("de:Norwegen", "es:Noruega", "fr:Norvège", "it:Norvegia");
    assertThat(norway.location()).isEqualTo(new GeoPoint(62, 10));
    assertThat(places.get("location:sweden").location()).isNull();
  }

  @Test
  void largeCitiesAndCapitalsAreListedAndOfNamesakesInACountryTheLargest() {
    assertThat(places)
        .containsKeys("location:selkahavn-no", "location:tinyborg-no")
        .doesNotContainKey("location:orlavik-no");
    assertThat(places.get("location:selkahavn-no").location()).isEqualTo(new GeoPoint(60, 5));
  }

  @Test
  void otherFormsAndCitiesWhereEnglishIsSpokenAreAmbiguous() {
    assertThat(places.get("location:selkahavn-no").aliases()).containsExactly("Selka Port ?");
    assertThat(places.get("location:brackwater-us").aliases()).containsExactly("Brackwater ?");
  }

  @Test
  void aRegionWithTownsIsInTheirMiddle() {
    assertThat(places.get("location:orlafylke-no").location()).isEqualTo(new GeoPoint(61, 6));
    assertThat(places).doesNotContainKey("location:tomfylke-no");
  }
}
