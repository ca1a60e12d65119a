package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes lists of links to other articles: most items are links, and none is a sentence. */
final class LinkListFilter implements BoilerplateFilter {
  private static final double LINKED = 0.25;
  private static final double MOST = 0.7;
  private static final Set<String> LISTS = Set.of("ul", "ol");

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    Map<Box, List<Block>> lists = new HashMap<>();
    for (Block block : blocks) {
      lists.computeIfAbsent(listOf(block, context), list -> new ArrayList<>()).add(block);
    }
    lists.remove(null);
    lists.values().removeIf(items -> !isOfLinks(items));
    return blocks.stream().filter(block -> !lists.containsKey(listOf(block, context))).toList();
  }

  private static boolean isOfLinks(List<Block> items) {
    long links = items.stream().filter(LinkListFilter::isLink).count();
    return items.size() > 1 && links >= MOST * items.size();
  }

  private static boolean isLink(Block block) {
    return block.linkDensity() > LINKED && !TextWeight.endsLikeSentence(block.text());
  }

  private static Box listOf(Block block, BodyContext context) {
    return block.box().nearest(LISTS, context.box());
  }
}
