package io.newswire.enrich.entities;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The English names of countries and territories of the CLDR data of Java, and of continents. */
final class Countries {
  private static final Set<String> NAMES = names();

  private Countries() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  private static Set<String> names() {
    Set<String> names =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toCollection(HashSet::new));
    names.addAll(
        List.of("Africa", "America", "Asia", "Europe", "Oceania", "US", "UK", "UAE", "USA"));
    return names;
  }
}
