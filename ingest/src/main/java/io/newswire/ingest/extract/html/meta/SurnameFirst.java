package io.newswire.ingest.extract.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reverses {@code Byrne, Ada} to {@code Ada Byrne}, also for several names. */
final class SurnameFirst {
  private static final Pattern SURNAME =
      Pattern.compile("(?:[\\p{Ll}'’]{1,4}\\s){0,3}\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern GIVEN =
      Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}-]*(?:\\s\\p{Lu}\\.)?");

  private SurnameFirst() {}

  /**
   * The reversed names, if the parts are pairs that are not full names; otherwise the names
   * unchanged.
   */
  static List<String> turn(List<String> names) {
    List<String> turned = new ArrayList<>();
    for (int i = 0; i + 1 < names.size(); i += 2) {
      if (isPair(names.get(i), names.get(i + 1))) {
        turned.add(names.get(i + 1) + ' ' + names.get(i));
      }
    }
    return 2 * turned.size() == names.size() ? turned : names;
  }

  private static boolean isPair(String surname, String given) {
    return SURNAME.matcher(surname).matches()
        && GIVEN.matcher(given).matches()
        && !NameWords.isAgency(surname)
        && !NameWords.isAgency(given);
  }
}
