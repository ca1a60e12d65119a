package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes lists of links to other articles: most items are links, and none is a sentence. */
final class LinkListFilter implements BoilerplateFilter {
  private static final double LINKED = 0.25;
  private static final double MOST = 0.7;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    Map<Box, Integer> items = new HashMap<>();
    Map<Box, Integer> links = new HashMap<>();
    for (Block block : blocks) {
      Box list = listOf(block, context);
      if (list != null) {
        items.merge(list, 1, Integer::sum);
        links.merge(list, isLink(block) ? 1 : 0, Integer::sum);
      }
    }
    Set<Box> cut = new HashSet<>();
    items.forEach(
        (list, count) -> {
          if (count > 1 && links.get(list) >= MOST * count) {
            cut.add(list);
          }
        });
    return blocks.stream().filter(block -> !cut.contains(listOf(block, context))).toList();
  }

  private static boolean isLink(Block block) {
    return block.linkDensity() > LINKED && !TextWeight.endsLikeSentence(block.text());
  }

  private static Box listOf(Block block, BodyContext context) {
    for (Box box = block.box(); box != null && box != context.box(); box = box.parent()) {
      String tag = box.element().normalName();
      if (tag.equals("ul") || tag.equals("ol")) {
        return box;
      }
    }
    return null;
  }
}
