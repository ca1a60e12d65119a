package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Cuts boxes set into the body: fact boxes, sign-up forms, cards of other articles. The body's own
 * paragraphs stand in few kinds of boxes, each with a good part of the text; what stands in a box
 * of another kind was put there by somebody else.
 */
final class Insets implements Cut {
  private static final double OWN_SHARE = 0.15;

  @Override
  public List<Block> of(List<Block> blocks, Scene scene) {
    Map<Box, String> kinds = new HashMap<>();
    Map<String, Double> weights = new HashMap<>();
    double all = 0;
    for (Block block : blocks) {
      double weight = Math.max(0, TextWeight.of(block));
      all += weight;
      for (Box box = block.box(); box != scene.box(); box = box.parent()) {
        if (!isFlow(box)) {
          weights.merge(kinds.computeIfAbsent(box, Insets::kind), weight, Double::sum);
        }
      }
    }
    double least = OWN_SHARE * all;
    return blocks.stream()
        .filter(block -> isOwn(block, scene, box -> weights.get(kinds.get(box)) >= least))
        .toList();
  }

  private static boolean isOwn(Block block, Scene scene, Predicate<Box> usual) {
    for (Box box = block.box(); box != scene.box(); box = box.parent()) {
      if (!isFlow(box) && !usual.test(box)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFlow(Box box) {
    return Flow.has(box)
        || box.role() == Role.BODY
        || isTable(box)
        || (box.element().className().isEmpty() && box.element().id().isEmpty());
  }

  /** A box around a table, as many pages put one to let it scroll. */
  private static boolean isTable(Box box) {
    Element only = box.element().firstElementChild();
    return only != null && only.normalName().equals("table");
  }

  private static String kind(Box box) {
    String classes = box.element().className();
    String name = classes.isEmpty() ? '#' + box.element().id() : '.' + classes;
    return box.element().normalName() + name.replaceAll("\\d+", "0");
  }
}
