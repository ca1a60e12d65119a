package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.TitlePlace;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By-lines that only their words tell: a short line near the title that starts with "By". */
final class WrittenByLines {
  private static final Pattern LINE =
      Pattern.compile(
          "^(?:By|Von|Par|Por|Door|Di|Av|Af|Autor(?:in)?(?:/Autor(?:in)?)?|Author|Auteur|Autore|Reporter|Автор)"
              + "\\s*:?\\s+(\\p{Lu}[^|\\d]{1,60}?)\\s*[,|]?\\s*(?:\\d.*)?$");
  private static final int LONGEST = 90;
  private static final int NEAR = 12;

  private WrittenByLines() {}

  /** The names of the first such line below the title, else anywhere; empty if there is none. */
  static List<String> of(BlockPage page, String title) {
    int place = Math.max(0, TitlePlace.of(page, title));
    int end = Math.min(page.blocks().size(), place + NEAR);
    List<String> near = in(page.blocks().subList(place, end));
    return near.isEmpty() ? in(page.blocks()) : near;
  }

  private static List<String> in(List<Block> blocks) {
    for (Block block : blocks) {
      Matcher line = LINE.matcher(block.text());
      if (block.text().length() <= LONGEST && line.matches()) {
        return List.of(line.group(1));
      }
    }
    return List.of();
  }
}
