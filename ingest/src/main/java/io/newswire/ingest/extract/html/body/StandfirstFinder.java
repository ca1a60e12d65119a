package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import io.newswire.ingest.extract.html.page.ElementNames;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the standfirst: the summary between title and body, often outside the box of the body. It
 * is recognised by its position, and by its class names or the page's description.
 */
final class StandfirstFinder {
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

  private StandfirstFinder() {}

  /** The blocks of the standfirst; empty if there is none. */
  static List<Block> before(List<Block> body, BodyContext context) {
    List<Block> found = new ArrayList<>();
    if (body.isEmpty()) {
      return found;
    }
    int first = body.get(0).index();
    int title = context.titleIndex();
    boolean titled = title >= 0 && title < first;
    for (int i = Math.max(titled ? title + 1 : 0, first - FARTHEST); i < first; i++) {
      Block block = context.page().blocks().get(i);
      boolean standfirst =
          fits(block, context) && (isTold(block, context) || (titled && isNamed(block)));
      if (standfirst && !isSaid(block, body) && !isSaid(block, found)) {
        found.add(block);
      }
    }
    return found;
  }

  private static boolean fits(Block block, BodyContext context) {
    BoxRole role = context.roles().of(block);
    boolean elsewhere =
        role == BoxRole.CAPTION || role == BoxRole.FRAME || role == BoxRole.COMMENTS;
    return block.text().length() >= SHORTEST
        && block.linkDensity() < SAME
        && !elsewhere
        && (!role.isOut() || isTold(block, context));
  }

  private static boolean isTold(Block block, BodyContext context) {
    String description =
        context.data().meta("og:description", "description", "twitter:description");
    return description != null
        && block.text().length() < FAR_LONGER * description.length()
        && TextSimilarity.of(block.text(), description) >= SAME;
  }

  private static boolean isSaid(Block block, List<Block> others) {
    int length = block.text().length();
    return others.stream()
        .filter(other -> other.text().length() < 2 * length && length < 2 * other.text().length())
        .anyMatch(other -> TextSimilarity.of(block.text(), other.text()) > MOSTLY);
  }

  private static boolean isNamed(Block block) {
    Box box = block.box();
    for (int i = 0; i < INNER && box != null; i++) {
      if (NAME.matcher(ElementNames.of(box.element())).find()) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
