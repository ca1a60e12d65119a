package io.newswire.admin.publishers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.NotFoundException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The file {@code ingest.http.publishers}. Its lines stay as they are, but for those of the
 * publisher that is added or removed. Nothing is looked up, so keys may stand elsewhere.
 */
public final class PublisherFile {
  private static final String NAME = "[A-Za-z0-9_-]{1,64}";
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> MOST = PosixFilePermissions.fromString("rw-r-----");

  private final Path file;

  /** That of a path; it need not be there. */
  PublisherFile(Path file) {
    this.file = file;
  }

  /**
   * The configured one.
   *
   * @throws InvalidInputException if none is
   */
  public static PublisherFile of(NewswireConfig config) {
    if (config.ingestHttpPublishers().isBlank()) {
      throw new InvalidInputException(
          "no file of publishers is configured: set %s to its path, such as config/publishers.properties"
              .formatted(ConfigKeys.INGEST_HTTP_PUBLISHERS));
    }
    return new PublisherFile(Path.of(config.ingestHttpPublishers()));
  }

  /** The fields of each publisher by its name: {@code key}, {@code role} and so on. */
  public Map<String, Map<String, String>> all() {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (String line : lines()) {
      properties(line)
          .forEach(
              (key, value) ->
                  all.computeIfAbsent(name(key.toString()), name -> new TreeMap<>())
                      .put(field(key.toString()), value.toString()));
    }
    return all;
  }

  /**
   * Adds somebody with a new key. A file that is not there is made, for its owner only.
   *
   * @param role null for none
   * @return the key
   * @throws InvalidInputException if the name is taken or cannot be used
   */
  public String add(String name, String role) {
    if (!name.matches(NAME)) {
      throw new InvalidInputException(
          "'%s' cannot be a name: use at most 64 letters, digits, - and _".formatted(name));
    }
    if (all().containsKey(name)) {
      throw new InvalidInputException(
          "%s names %s already: remove it first, or choose another name".formatted(file, name));
    }
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    List<String> lines = new ArrayList<>(lines());
    lines.add("%s.key=%s".formatted(name, key));
    if (role != null) {
      lines.add("%s.role=%s".formatted(name, role));
    }
    write(lines);
    return key;
  }

  /**
   * Removes somebody.
   *
   * @throws NotFoundException if nobody has that name
   */
  public void remove(String name) {
    List<String> kept = new ArrayList<>(lines());
    boolean removed =
        kept.removeIf(
            line ->
                properties(line).keySet().stream().anyMatch(k -> name(k.toString()).equals(name)));
    if (!removed) {
      throw new NotFoundException(NotFoundException.Kind.PUBLISHER, name);
    }
    write(kept);
  }

  private static String name(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('.')));
  }

  private static String field(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** A line goes on where it ends in a backslash that no other one escapes. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    String begun = "";
    for (String line : read()) {
      boolean comment = begun.isEmpty() && line.strip().matches("[#!].*");
      boolean goesOn = !comment && line.matches("(.*[^\\\\])?(\\\\\\\\)*\\\\");
      begun = goesOn ? begun + line + "\n" : begun;
      if (!goesOn) {
        lines.add(begun + line);
        begun = "";
      }
    }
    if (!begun.isEmpty()) {
      lines.add(begun.strip());
    }
    return lines;
  }

  private List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new InvalidInputException("cannot read %s: %s".formatted(file, e), e);
    }
  }

  private static Properties properties(String line) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("a line cannot be read: " + e.getMessage(), e);
    }
    return properties;
  }

  /** In its place, so that its owner stays; nobody but the owner and the group may read it then. */
  private void write(List<String> lines) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.retainAll(MOST)) {
        Files.setPosixFilePermissions(file, permissions);
      }
      Files.write(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new InvalidInputException("cannot write %s: %s".formatted(file, e), e);
    }
  }
}
