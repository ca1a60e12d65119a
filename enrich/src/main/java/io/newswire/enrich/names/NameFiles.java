package io.newswire.enrich.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.KnownName;
import io.newswire.model.ResourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of a folder's {@code *.tsv} files, and after them the countries, regions and cities
 * that {@link PlaceListBuilder} made. Without the folder, the files that Newswire was built with.
 */
public final class NameFiles {
  private static final String PLACES = "geonames.tsv";
  private static final List<String> SHIPPED =
      List.of("organizations.tsv", "places.tsv", "things.tsv");
  private static final Logger LOG = LoggerFactory.getLogger(NameFiles.class);

  /** Null for none. */
  private final Path folder;

  /**
   * Names the folder.
   *
   * @param folder may be missing
   */
  public NameFiles(Path folder) {
    this.folder = folder;
  }

  /** The files that Newswire was built with. */
  static NameFiles built() {
    return new NameFiles(null);
  }

  /** The names by their ids, in order of precedence. Lines that cannot be used are logged. */
  public Map<String, KnownName> read() {
    Map<String, KnownName> names = new LinkedHashMap<>();
    if (hasFolder()) {
      stamps().keySet().forEach(file -> add(file.toString(), text(file), names));
    } else {
      SHIPPED.forEach(file -> add(file, resource(file), names));
    }
    add(PLACES, resource(PLACES), names);
    return names;
  }

  /** The files in the order of their names, and when each was changed; empty without the folder. */
  Map<Path, FileTime> stamps() {
    Map<Path, FileTime> stamps = new TreeMap<>();
    if (!hasFolder()) {
      return stamps;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".tsv")).toList()) {
        stamps.put(file, Files.getLastModifiedTime(file));
      }
      return stamps;
    } catch (IOException e) {
      throw new UncheckedIOException("folder " + folder + " of known names cannot be read", e);
    }
  }

  private boolean hasFolder() {
    return folder != null && Files.isDirectory(folder);
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("known names in " + file + " cannot be read", e);
    }
  }

  private static String resource(String name) {
    return ResourceFile.read(NameFiles.class, name, in -> new String(in.readAllBytes(), UTF_8));
  }

  private static void add(String file, String text, Map<String, KnownName> names) {
    NameFile.read(text.lines())
        .forEach(
            line -> {
              if (line.name() == null) {
                LOG.warn("{}, line {} is left out: {}", file, line.number(), line.problem());
              } else {
                names.merge(line.name().id(), line.name(), KnownName::completedBy);
              }
            });
  }
}
