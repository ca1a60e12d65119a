package io.newswire.admin.names;

import io.newswire.enrich.names.NameFile;
import io.newswire.model.EntityType;
import io.newswire.model.KnownName;
import io.newswire.model.NameForm;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The format of JRC-Names: a variant a line, as {@code number, P or O, language or u, name}, with
 * tabs between them and {@code +} for each space. The variants of a name follow each other.
 */
final class JrcNames {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int COLUMNS = 4;
  private static final String ANY_LANGUAGE = "u";

  private JrcNames() {}

  /** Reads the variants; each becomes a name of its own with the id of all. */
  static Stream<NameFile.Line> read(Stream<String> lines) {
    int[] number = {0};
    return lines.sequential().map(line -> numbered(line, ++number[0])).filter(Objects::nonNull);
  }

  /** Null for a line that is passed over. */
  private static NameFile.Line numbered(String line, int number) {
    if (line.isBlank() || line.startsWith("#")) {
      return null;
    }
    return NameFile.Line.of(number, () -> parse(line.split("\t", -1)));
  }

  private static KnownName parse(String[] columns) {
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(
          "it has %d columns instead of 4: number, P or O, language or u, name"
              .formatted(columns.length));
    }
    EntityType type =
        switch (columns[1]) {
          case "P" -> EntityType.PERSON;
          case "O" -> EntityType.ORGANIZATION;
          default ->
              throw new IllegalArgumentException(
                  "the second column is neither P (person) nor O (organisation)");
        };
    if (!columns[0].matches("\\d{1,12}")) {
      throw new IllegalArgumentException("the first column is no number");
    }
    String language = columns[2].equals(ANY_LANGUAGE) ? null : columns[2];
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("the third column is neither a language nor u");
    }
    String name = columns[3].replace('+', ' ').strip();
    String id = type == EntityType.PERSON ? "person:jrc-" : "organization:jrc-";
    List<String> own =
        language == null ? List.of() : List.of(new NameForm(name, language, false).written());
    return new KnownName(id + columns[0], type, name, own, null, null, null, null);
  }
}
