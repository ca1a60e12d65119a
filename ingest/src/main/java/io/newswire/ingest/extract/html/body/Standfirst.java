package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.Names;
import io.newswire.ingest.extract.html.page.Role;
import io.newswire.ingest.extract.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentence or two between title and body that tell what it is about, often outside the body's
 * box. It is known by its place, and by its name or by saying what the page's description says.
 */
final class Standfirst {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![a-z0-9])(stand-?first|excerpt|dek|deck|lead|lede|intro|introduction|summary|sub-?titles?"
              + "|sub-?head(line)?|perex|chapo|vorspann|ingress|bajada|entradilla|sommario|abstract|description)(?![a-z0-9])");
  private static final double SAME = 0.5;
  private static final double MOSTLY = 0.8;
  private static final int SHORTEST = 30;
  private static final int FARTHEST = 40;
  private static final int INNER = 2;
  private static final int FAR_LONGER = 4;

  private Standfirst() {}

  /** The blocks before the first block of the body; empty if there is none. */
  static List<Block> before(List<Block> body, Scene scene) {
    List<Block> found = new ArrayList<>();
    if (body.isEmpty()) {
      return found;
    }
    int first = body.get(0).index();
    int title = scene.titleIndex();
    boolean titled = title >= 0 && title < first;
    for (int i = Math.max(titled ? title + 1 : 0, first - FARTHEST); i < first; i++) {
      Block block = scene.page().blocks().get(i);
      boolean standfirst =
          fits(block, scene) && (isTold(block, scene) || (titled && isNamed(block)));
      if (standfirst && !isSaid(block, body) && !isSaid(block, found)) {
        found.add(block);
      }
    }
    return found;
  }

  private static boolean fits(Block block, Scene scene) {
    Role role = scene.roles().of(block);
    boolean elsewhere = role == Role.CAPTION || role == Role.FRAME || role == Role.COMMENTS;
    return block.text().length() >= SHORTEST
        && block.linkDensity() < SAME
        && !elsewhere
        && (!role.isOut() || isTold(block, scene));
  }

  private static boolean isTold(Block block, Scene scene) {
    String description = scene.data().meta("og:description", "description", "twitter:description");
    return description != null
        && block.text().length() < FAR_LONGER * description.length()
        && Likeness.of(block.text(), description) >= SAME;
  }

  private static boolean isSaid(Block block, List<Block> others) {
    int length = block.text().length();
    return others.stream()
        .filter(other -> other.text().length() < 2 * length && length < 2 * other.text().length())
        .anyMatch(other -> Likeness.of(block.text(), other.text()) > MOSTLY);
  }

  private static boolean isNamed(Block block) {
    Box box = block.box();
    for (int i = 0; i < INNER && box != null; i++) {
      if (NAME.matcher(Names.of(box.element())).find()) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
