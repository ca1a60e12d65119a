package io.newswire.ingest.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
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
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EncodingLabels.class.getResourceAsStream("encoding-labels.txt"), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          Charset charset = Charset.forName(line.substring(0, colon));
          for (String label : line.substring(colon + 2).split(" ")) {
            charsets.put(label, charset);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("encoding-labels.txt cannot be read", e);
    }
    return Map.copyOf(charsets);
  }
}
