package io.newswire.admin.names;

import io.newswire.admin.InvalidInputException;
import io.newswire.enrich.names.NameFile;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import io.newswire.model.NameForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Results of Wikidata's query service, in its JSON (with or without {@code bindings}) and its CSV.
 * The columns are {@code item}, {@code itemLabel}, and if they are there {@code itemAltLabel} (with
 * commas between the forms), {@code coord}, {@code countryCode}, {@code type} and {@code
 * itemDescription}.
 */
final class WikidataNames {
  private static final Pattern POINT = Pattern.compile("Point\\((\\S+) (\\S+)\\)");
  private static final Pattern ITEM = Pattern.compile("Q\\d{1,12}");

  private WikidataNames() {}

  /** Reads the items. */
  static Stream<NameFile.Line> read(BufferedReader file, EntityType type) throws IOException {
    file.mark(1);
    int first = file.read();
    file.reset();
    int[] number = {0};
    return (first == '{' || first == '[' ? new WikidataJson(file).items() : ofCsv(file))
        .sequential()
        .map(item -> NameFile.Line.of(++number[0], () -> parse(item, type)));
  }

  private static Stream<Map<String, String>> ofCsv(BufferedReader file) throws IOException {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(file)
          .stream()
          .map(CSVRecord::toMap);
    } catch (CSVException | IllegalArgumentException | UncheckedIOException e) {
      throw new InvalidInputException("the file is no CSV: " + e.getMessage(), e);
    }
  }

  private static KnownName parse(Map<String, String> item, EntityType usual) {
    String address = column(item, "item");
    String number = address.substring(address.lastIndexOf('/') + 1);
    if (!ITEM.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "column item is not an item of Wikidata such as http://www.wikidata.org/entity/Q3820");
    }
    String written = column(item, "type");
    if (usual == null && written.isEmpty()) {
      throw new IllegalArgumentException("its type is not known: add a column type, or say --type");
    }
    EntityType type = written.isEmpty() ? usual : NameFile.type(written);
    List<String> aliases =
        Stream.of(column(item, "itemAltLabel").split(","))
            .map(String::strip)
            .filter(form -> form.length() > 1)
            .map(form -> new NameForm(form, null, false).written())
            .distinct()
            .toList();
    return new KnownName(
        type.name().toLowerCase(Locale.ROOT) + ":" + number.toLowerCase(Locale.ROOT),
        type,
        column(item, "itemLabel"),
        aliases,
        null,
        column(item, "countryCode"),
        point(column(item, "coord")),
        column(item, "itemDescription"));
  }

  private static GeoPoint point(String text) {
    Matcher point = POINT.matcher(text);
    if (text.isEmpty() || !point.matches()) {
      return NameFile.point(text, text);
    }
    return NameFile.point(point.group(2), point.group(1));
  }

  private static String column(Map<String, String> item, String name) {
    return item.getOrDefault(name, "").strip();
  }
}
