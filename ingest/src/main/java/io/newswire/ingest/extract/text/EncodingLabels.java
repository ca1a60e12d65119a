package io.newswire.ingest.extract.text;

import io.newswire.model.ResourceFile;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of encodings as browsers read them, by the label table of the WHATWG Encoding Standard:
 * {@code gb2312} is GB18030, {@code shift_jis} is windows-31j, {@code iso-8859-1} is windows-1252.
 */
final class EncodingLabels {
  private static final Map<String, Charset> CHARSETS = table();

  private EncodingLabels() {}

  /** The charset to decode with; labels that browsers do not know are read as Java does. */
  static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    Charset known = CHARSETS.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Charset> table() {
    Map<String, Charset> charsets = new HashMap<>();
    for (String line : ResourceFile.lines(EncodingLabels.class, "encoding-labels.txt")) {
      String[] sides = line.split(": ", 2);
      if (!line.startsWith("#")) {
        List.of(sides[1].split(" ")).forEach(it -> charsets.put(it, Charset.forName(sides[0])));
      }
    }
    return Map.copyOf(charsets);
  }
}
