package io.newswire.admin.names;

import io.newswire.admin.InvalidInputException;
import io.newswire.enrich.names.NameFile;
import io.newswire.model.EntityType;
import io.newswire.model.KnownName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names of a file that somebody wants to add.
 *
 * @param names those that can be used, each id once
 * @param problems the lines or items that cannot, each with its place and the reason; at most 100
 * @param refused the number of lines or items that cannot be used
 */
public record NameImport(List<KnownName> names, List<String> problems, int refused) {
  private static final int MOST_PROBLEMS = 100;

  /** The formats of files. */
  public enum Format {
    /** As {@link NameFile} reads it. */
    TSV,
    /** The result of a query to Wikidata's query service, as JSON or CSV. */
    WIKIDATA,
    /** The list of variants of JRC-Names. */
    JRC;

    /**
     * The format of that name, in any case.
     *
     * @param name null for {@link #TSV}
     * @throws InvalidInputException if there is none
     */
    public static Format of(String name) {
      return Stream.of(values())
          .filter(format -> name == null || format.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () -> new InvalidInputException("format '" + name + "' is not tsv, wikidata or jrc"));
    }
  }

  /**
   * Reads a file.
   *
   * @param type what the names of a Wikidata result are; null if a column {@code type} says so, and
   *     in other formats
   * @throws InvalidInputException if it is not of that format, or has too many names
   * @throws IOException if it cannot be read
   */
  public static NameImport read(BufferedReader file, Format format, EntityType type)
      throws IOException {
    Collector collector = new Collector();
    Stream<NameFile.Line> lines =
        switch (format) {
          case TSV -> NameFile.read(file.lines());
          case WIKIDATA -> WikidataNames.read(file, type);
          case JRC -> JrcNames.read(file.lines());
        };
    try {
      lines.forEach(line -> collector.add(line, format));
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new InvalidInputException("the file cannot be read: " + e.getMessage(), e);
    }
    return new NameImport(
        List.copyOf(collector.names.values()), collector.problems, collector.refused);
  }

  private static final class Collector {
    private final Map<String, KnownName> names = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int refused;

    void add(NameFile.Line line, Format format) {
      if (line.name() == null) {
        refused++;
        if (problems.size() < MOST_PROBLEMS) {
          String place = format == Format.WIKIDATA ? "item " : "line ";
          problems.add(place + line.number() + ": " + line.problem());
        }
        return;
      }
      names.merge(line.name().id(), line.name(), KnownName::completedBy);
      if (names.size() > NameStore.MOST_NAMES) {
        throw new InvalidInputException(
            "the file has more than %,d names, which would need too much memory in each enrichment; import those that your articles name"
                .formatted(NameStore.MOST_NAMES));
      }
    }
  }
}
