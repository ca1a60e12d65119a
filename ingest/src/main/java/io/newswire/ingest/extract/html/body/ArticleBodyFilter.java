package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the body with that in the page's JSON-LD, if both are nearly equal: blocks of the
 * JSON-LD body are kept or restored, other blocks at the edges are removed.
 */
final class ArticleBodyFilter implements BoilerplateFilter {
  private static final double MOSTLY = 0.7;
  private static final double SAID = 0.8;
  private static final double UNSAID = 0.1;
  private static final double LINKED = 0.5;
  private static final int EDGE = 3;
  private static final int WORDS = 20;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    String linked = context.data().article().text("articleBody");
    if (linked == null || blocks.isEmpty()) {
      return blocks;
    }
    ShingleOverlap reference = ShingleOverlap.with(linked);
    double said = 0;
    double all = 0;
    for (Block block : blocks) {
      said += reference.covers(block.text()) * block.text().length();
      all += block.text().length();
    }
    return said > MOSTLY * all ? filter(reference, blocks, context) : blocks;
  }

  private static List<Block> filter(
      ShingleOverlap reference, List<Block> blocks, BodyContext context) {
    List<Block> kept = new ArrayList<>();
    int first = blocks.get(Math.min(EDGE, blocks.size()) - 1).index();
    int last = blocks.get(Math.max(0, blocks.size() - EDGE)).index();
    Set<Block> found = new HashSet<>(blocks);
    Set<Box> holders = blocks.stream().map(FlowContent::holder).collect(Collectors.toSet());
    for (Block block : context.blocks()) {
      boolean inner = block.index() > first && block.index() < last;
      double covered = reference.covers(block.text());
      boolean stays = found.contains(block) && (inner || covered > UNSAID);
      if (stays || (covered > SAID && mayComeBack(block, holders, context))) {
        kept.add(block);
      }
    }
    return kept;
  }

  private static boolean mayComeBack(Block block, Set<Box> holders, BodyContext context) {
    BoxRole role = context.roles().of(block);
    return role != BoxRole.CAPTION
        && role != BoxRole.BYLINE
        && block.text().length() > WORDS
        && block.linkDensity() < LINKED
        && FlowContent.has(block.box())
        && holders.contains(FlowContent.holder(block));
  }
}
