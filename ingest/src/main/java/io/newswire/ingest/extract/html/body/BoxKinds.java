package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The shares of the body's text by kind of box. Boxes are of one kind if they have the same tag and
 * the same class names, ignoring numbers and generated parts.
 */
final class BoxKinds {
  private static final Pattern MADE_UP =
      Pattern.compile("(?<![a-zA-Z0-9])(?=[a-zA-Z]*[0-9])[a-zA-Z0-9]{5,}(?![a-zA-Z0-9])|[0-9]+");

  private final Map<Box, String> kinds = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private double all;

  private BoxKinds() {}

  /** The kinds of all boxes around these blocks, up to and without {@code outer}. */
  static BoxKinds of(List<Block> blocks, Box outer) {
    BoxKinds kinds = new BoxKinds();
    for (Block block : blocks) {
      double weight = Math.max(0, TextWeight.of(block));
      kinds.all += weight;
      for (Box box = block.box(); box != outer; box = box.parent()) {
        kinds.weights.merge(kinds.kinds.computeIfAbsent(box, BoxKinds::kind), weight, Double::sum);
      }
    }
    return kinds;
  }

  /** The share of the text in boxes of the kind of this box, 0 to 1. */
  double share(Box box) {
    return all == 0 ? 0 : weights.getOrDefault(kinds.get(box), 0.0) / all;
  }

  static boolean isNamed(Box box) {
    return !box.element().className().isEmpty() || !box.element().id().isEmpty();
  }

  static String kind(Box box) {
    String classes = box.element().className();
    String name = classes.isEmpty() ? '#' + box.element().id() : '.' + classes;
    return box.element().normalName() + MADE_UP.matcher(name).replaceAll("0");
  }
}
