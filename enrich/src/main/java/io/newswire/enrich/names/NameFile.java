package io.newswire.enrich.names;

import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import io.newswire.model.text.ControlCharacters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The format of {@code config/names/*.tsv}: a name a line, with tabs between {@code id, type, name,
 * aliases, language, country, latitude, longitude, note}. Columns at the end may be left out. Empty
 * lines and lines that begin with {@code #} are passed over.
 */
public final class NameFile {
  private static final String COMMENT = "#";
  private static final String SEPARATOR = " | ";
  private static final Pattern ALIASES = Pattern.compile(" *\\| *");
  private static final List<String> COLUMNS =
      List.of(
          "id", "type", "name", "aliases", "language", "country", "latitude", "longitude", "note");

  private NameFile() {}

  /**
   * A line of a file.
   *
   * @param number from 1
   * @param name null if the line cannot be used
   * @param problem why not; null if it can
   */
  public record Line(int number, KnownName name, String problem) {
    /** The line that was parsed so, or whose problem is the message of an exception. */
    public static Line of(int number, Supplier<KnownName> parse) {
      try {
        return new Line(number, parse.get(), null);
      } catch (IllegalArgumentException e) {
        return new Line(number, null, e.getMessage());
      }
    }
  }

  /** Reads the lines, one after another, without those that are passed over. */
  public static Stream<Line> read(Stream<String> lines) {
    int[] number = {0};
    return lines.sequential().map(line -> read(line, ++number[0])).filter(line -> line != null);
  }

  private static Line read(String line, int number) {
    String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
    if (text.isBlank() || text.startsWith(COMMENT)) {
      return null;
    }
    return Line.of(number, () -> parse(text));
  }

  private static KnownName parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 3 || columns.length > COLUMNS.size()) {
      throw new IllegalArgumentException(
          "it has %d columns instead of 3 to %d: %s, with tabs between them"
              .formatted(columns.length, COLUMNS.size(), String.join(", ", COLUMNS)));
    }
    String[] all = Arrays.copyOf(columns, COLUMNS.size());
    Arrays.setAll(all, i -> all[i] == null ? "" : all[i].strip());
    return new KnownName(
        all[0],
        type(all[1]),
        all[2],
        aliases(all[3]),
        all[4],
        all[5],
        point(all[6], all[7]),
        all[8]);
  }

  /** The forms between the bars. */
  public static List<String> aliases(String column) {
    return column.isEmpty() ? List.of() : List.of(ALIASES.split(column));
  }

  /**
   * The type of that name, in any case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EntityType type(String name) {
    return Arrays.stream(EntityType.values())
        .filter(type -> type.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "type '%s' is not person, organization, location or misc"
                        .formatted(ControlCharacters.escape(name))));
  }

  /**
   * The point of two texts; null if both are empty.
   *
   * @throws IllegalArgumentException if one alone is empty, or is no number in its range
   */
  public static GeoPoint point(String latitude, String longitude) {
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return null;
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      throw new IllegalArgumentException(
          "a latitude needs a longitude, and a longitude a latitude");
    }
    return new GeoPoint(degrees("latitude", latitude), degrees("longitude", longitude));
  }

  private static double degrees(String column, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s '%s' is no number".formatted(column, ControlCharacters.escape(text)), e);
    }
  }

  /** A name as a line of a file, without a line break. */
  public static String write(KnownName name) {
    GeoPoint location = name.location();
    String line =
        Stream.of(
                name.id(),
                name.type().name().toLowerCase(Locale.ROOT),
                name.name(),
                String.join(SEPARATOR, name.aliases()),
                name.language(),
                name.country(),
                location == null ? null : Double.toString(location.lat()),
                location == null ? null : Double.toString(location.lon()),
                name.note())
            .map(column -> column == null ? "" : column.replaceAll("[\\t\\r\\n]+", " "))
            .collect(Collectors.joining("\t"));
    return line.stripTrailing();
  }

  /** The comment that names the columns. */
  public static String header() {
    return COMMENT + " " + String.join("\t", COLUMNS);
  }
}
