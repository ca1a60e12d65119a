package io.newswire.ingest.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The names in by-lines of wires and feeds, which hold nothing else. */
public final class BylineNames {
  private static final Pattern BY =
      Pattern.compile("^(?:by|von|par|por|di|door)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[;/|]\\s*|,?\\s+(?:and|und|et|y|&)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE_BEHIND =
      Pattern.compile("(?:jr|sr|ph\\.?d|m\\.?d|ii|iii|iv)\\.?", Pattern.CASE_INSENSITIVE);

  private BylineNames() {}

  /**
   * The names in their order, of one line of text such as {@code By Ada Byrne, Tom Doyle and Eva
   * Sun}. {@code Byrne, Ada} is one name.
   */
  public static List<String> split(String byline) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(BY.matcher(byline.strip()).replaceFirst(""))) {
      List<String> pieces =
          Arrays.stream(part.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
      if (pieces.size() == 2 && pieces.stream().noneMatch(piece -> piece.contains(" "))) {
        boolean title = TITLE_BEHIND.matcher(pieces.get(1)).matches();
        names.add(title ? String.join(", ", pieces) : pieces.get(1) + " " + pieces.get(0));
      } else {
        pieces.forEach(piece -> add(names, piece));
      }
    }
    return names;
  }

  private static void add(List<String> names, String piece) {
    if (TITLE_BEHIND.matcher(piece).matches() && !names.isEmpty()) {
      names.set(names.size() - 1, names.get(names.size() - 1) + ", " + piece);
    } else {
      names.add(piece);
    }
  }
}
