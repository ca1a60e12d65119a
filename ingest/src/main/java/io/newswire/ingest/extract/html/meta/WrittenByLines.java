package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds unmarked by-lines: short lines near the title that start with "By". */
final class WrittenByLines {
  private static final String BY =
      "(?iu:(?:written|posted|reported|published|story|words|article|text)\\s+by|by|von|par|por|door|di|av|af"
          + "|autor(?:in)?(?:/autor(?:in)?)?|author|auteur|autore|reporter|автор|text|about the authors?|über (?:den autor|die autorin))";
  private static final Pattern LINE =
      Pattern.compile(
          "^" + BY + "\\s*:?\\s+(\\p{Lu}[^|\\d]{1,60}?)\\s*[,|•·–-]?\\s*(?:\\d.*|\\|.*)?$");

  /** The line above the name. */
  private static final Pattern LABEL = Pattern.compile("^" + BY + "\\s*:?$");

  private static final int LONGEST = 90;
  private static final int NEAR = 12;

  private WrittenByLines() {}

  /**
   * The names in the first such line below the title, otherwise anywhere; lines with a person take
   * precedence. Empty if there is none.
   */
  static List<String> of(PagePlaces places) {
    List<Block> blocks = places.blocks();
    int end = Math.min(blocks.size(), places.title() + NEAR);
    List<String> near = in(blocks.subList(places.title(), end), places);
    List<String> any = near.isEmpty() ? in(blocks, places) : near;
    return any.stream()
        .filter(WrittenByLines::isPerson)
        .findFirst()
        .or(() -> any.stream().findFirst())
        .stream()
        .toList();
  }

  private static List<String> in(List<Block> blocks, PagePlaces places) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = block.text();
      Matcher line = LINE.matcher(text.length() <= LONGEST ? text : "");
      boolean labelled = i + 1 < blocks.size() && isLabel(text);
      if ((line.matches() || labelled) && !places.isOfOthers(block.box())) {
        String name = labelled ? blocks.get(i + 1).text() : line.group(1);
        if (!labelled || isPerson(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether a text is only the label of a by-line. */
  static boolean isLabel(String text) {
    return text.length() <= LONGEST && LABEL.matcher(text).matches();
  }

  private static boolean isPerson(String name) {
    return name.length() <= LONGEST
        && ByLine.names(List.of(name)).stream().anyMatch(PersonName::matches);
  }
}
