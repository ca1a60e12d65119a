package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.ElementNames;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises boxes that open on a click, by a heading at their start and by their names. */
final class ExpandableBoxes {
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![a-z0-9])(expand\\w*|collaps\\w*|accordion\\w*|toggle\\w*|foldable|unfold|drawer|spoiler|explainer)(?![a-z0-9])");

  private ExpandableBoxes() {}

  static boolean is(Box box, BlockPage page) {
    List<Block> inside = page.in(box);
    return inside.size() > 1
        && inside.get(0).isHeading()
        && NAME.matcher(ElementNames.of(box.element())).find();
  }
}
