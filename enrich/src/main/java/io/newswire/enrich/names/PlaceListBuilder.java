package io.newswire.enrich.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.EntityId;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the list of places at build time: countries in five languages from Java's CLDR data, their
 * coordinates, their regions and their large cities from GeoNames.
 */
final class PlaceListBuilder {
  private static final List<Locale> LANGUAGES =
      List.of(new Locale("es"), Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN);

  /** Smaller cities are too often the names of people and of other things. */
  private static final int LARGE = 100_000;

  /** Whose name alone means the city. */
  private static final int METROPOLIS = 2_000_000;

  /** Where a city is often named after a person, and the tagger knows the large ones. */
  private static final Set<String> ENGLISH_SPEAKING =
      Set.of("US", "GB", "CA", "AU", "NZ", "IE", "ZA");

  /** Words and surnames that are more frequent in news than the places of that name. */
  private static final Set<String> COMMON =
      Set.of(
          """
          Bar Batman Best Bor Buffalo Capital Central Centre Center Coast Colon Corona Delta East
          Eastern Essen Grande Jordan Lens Male Man Maria Media Mobile Nice Norte North Northern
          Of Orange Oriental Pau Police Port Reading Sale San Santa Sud Sur South Southern Split
          Southeast Southwest Northeast Northwest Tours Upper Van Victoria Union Vale West Western
          Highlands Lakes Centro Littoral Savannah Bath Same Progreso Libertad Independence
          """
              .strip()
              .split("\\s+"));

  private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}' -]{3,}");

  private static final int NAME = 1;
  private static final int ALTERNATES = 3;
  private static final int LATITUDE = 4;
  private static final int LONGITUDE = 5;
  private static final int FEATURE = 7;
  private static final int COUNTRY = 8;
  private static final int REGION = 10;
  private static final int POPULATION = 14;

  private final Path folder;
  private final Map<String, GeoPoint> countries = new HashMap<>();
  private final Map<String, double[]> regions = new HashMap<>();
  private final List<String[]> cities = new ArrayList<>();
  private final Map<String, KnownName> places = new LinkedHashMap<>();

  private PlaceListBuilder(Path folder) throws IOException {
    this.folder = folder;
    rows("country-names-2021.csv", ",").forEach(this::addLocation);
    rows("geonames.org/cities15000.txt", "\t").forEach(this::addCity);
    cities.sort(Comparator.comparingInt((String[] city) -> population(city)).reversed());
  }

  /**
   * Writes the list.
   *
   * @param args the folder of the unpacked files, and the file to write
   */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>(List.of(NameFile.header()));
    new PlaceListBuilder(Path.of(args[0]))
        .all().values().stream().map(NameFile::write).forEach(lines::add);
    Path file = Path.of(args[1]);
    Files.createDirectories(file.getParent());
    Files.write(file, lines, UTF_8);
  }

  private Stream<String[]> rows(String file, String separator) throws IOException {
    return Files.readAllLines(folder.resolve(file), UTF_8).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("country_name"))
        .map(line -> line.split(separator, -1));
  }

  private void addLocation(String[] row) {
    int last = row.length - 1;
    GeoPoint point = NameFile.point(row[last - 1], row[last]);
    countries.putIfAbsent(row[2], point);
  }

  private void addCity(String[] city) {
    cities.add(city);
    double[] sum = regions.computeIfAbsent(regionCode(city), it -> new double[3]);
    sum[0] += Double.parseDouble(city[LATITUDE]);
    sum[1] += Double.parseDouble(city[LONGITUDE]);
    sum[2]++;
  }

  private static String regionCode(String[] city) {
    return city[COUNTRY] + "." + city[REGION];
  }

  private static int population(String[] city) {
    return Integer.parseInt(city[POPULATION]);
  }

  private Map<String, KnownName> all() throws IOException {
    for (String code : Locale.getISOCountries()) {
      put(country(code));
    }
    for (String[] city : cities) {
      if (population(city) >= LARGE || city[FEATURE].equals("PPLC")) {
        put(city(city));
      }
    }
    rows("geonames.org/admin1CodesASCII.txt", "\t")
        .filter(region -> regions.containsKey(region[0]))
        .forEach(region -> put(region(region)));
    return places;
  }

  /** Namesakes in one country are one entity: the largest. */
  private void put(KnownName place) {
    places.putIfAbsent(place.id(), place);
  }

  private KnownName country(String code) {
    Locale country = new Locale("", code);
    String name = country.getDisplayCountry(Locale.ENGLISH);
    Set<String> aliases = new TreeSet<>();
    if (name.contains(" & ")) {
      aliases.add(name.replace(" & ", " and "));
    }
    for (Locale language : LANGUAGES) {
      aliases.add(language.getLanguage() + ":" + country.getDisplayCountry(language));
    }
    if (COMMON.contains(name)) {
      aliases.add(name + " ?");
    }
    return place(null, name, aliases, code, countries.get(code));
  }

  private KnownName city(String[] city) {
    String name = city[NAME];
    Set<String> aliases = new TreeSet<>();
    Stream.of(city[ALTERNATES].split(","))
        .filter(form -> LATIN.matcher(form).matches() && !form.equals(name))
        .forEach(form -> aliases.add(form + " ?"));
    if (isAmbiguous(name, city[COUNTRY]) && population(city) < METROPOLIS) {
      aliases.add(name + " ?");
    }
    GeoPoint point = NameFile.point(city[LATITUDE], city[LONGITUDE]);
    return place(id(name, city[COUNTRY]), name, aliases, city[COUNTRY], point);
  }

  private KnownName region(String[] region) {
    String name = region[1];
    String country = region[0].substring(0, 2);
    double[] sum = regions.get(region[0]);
    Set<String> aliases = new TreeSet<>();
    if (isAmbiguous(name, country)) {
      aliases.add(name + " ?");
    }
    GeoPoint middle = new GeoPoint(rounded(sum[0] / sum[2]), rounded(sum[1] / sum[2]));
    return place(id(name, country), name, aliases, country, middle);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 100) / 100.0;
  }

  /** A single word that is also a given name, a surname or a word: where English is spoken, all. */
  private static boolean isAmbiguous(String name, String country) {
    return !name.contains(" ")
        && (name.length() < 5
            || COMMON.contains(name)
            || GivenNames.contains(name)
            || ENGLISH_SPEAKING.contains(country));
  }

  private static String id(String name, String country) {
    return EntityId.of(EntityType.LOCATION, name) + "-" + country.toLowerCase(Locale.ROOT);
  }

  private static KnownName place(
      String id, String name, Set<String> aliases, String country, GeoPoint location) {
    return new KnownName(
        id, EntityType.LOCATION, name, List.copyOf(aliases), null, country, location, null);
  }
}
