package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.LinkedBody;
import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.select.Evaluator;

/**
 * The roles of the boxes of a page. Class names are weak evidence: {@code paywall} on every
 * paragraph, or {@code widget} around the title and most of the text, is ignored.
 */
final class BoxRoles {
  private static final double MUCH_OF_FLOW = 0.3;
  private static final double MUCH = 0.6;
  static final Set<String> FIRM = Set.of("footer", "nav", "figcaption", "figure");

  private final Map<Box, BoxRole> effective = new HashMap<>();
  private final BlockSums weights;
  private double inFlow = 1;
  private NameEvidence names;
  private TextEvidence texts;
  private Set<Box> consents;
  private List<Evaluator> parts;
  private final Map<String, Double> byWord = new HashMap<>();

  private BoxRoles(BlockPage page) {
    weights = BlockSums.of(page, block -> Math.max(0, TextWeight.of(block)));
  }

  static BoxRoles of(BlockPage page, PageData data) {
    BoxRoles roles = new BoxRoles(page);
    roles.read(page, data);
    return roles;
  }

  private void read(BlockPage page, PageData data) {
    Set<Box> marked = MarkedAncestors.marked(page, weights);
    Set<Box> holders = MarkedAncestors.of(page, marked);
    parts = LinkedBody.parts(data.article());
    BlockSums prose = RunningText.of(page);
    names = NameEvidence.of(page, prose, marked);
    texts = new TextEvidence(page, prose, data);
    consents = ConsentTexts.of(page, holders);
    for (Box box : page.boxes()) {
      if (box.role().isOut()) {
        byWord.merge(box.roleWord(), weights.in(box), Double::sum);
      }
    }
    for (Box box : page.boxes()) {
      effective.put(box, role(box, holders, !FlowContent.has(box)));
    }
    inFlow = Math.max(1, TextWeight.of(page.blocks().stream().filter(it -> !isOut(it)).toList()));
    for (Box box : page.boxes()) {
      effective.put(box, role(box, holders, true));
    }
  }

  /** The weight of those blocks that may be part of the body. */
  double weight(List<Block> blocks) {
    double sum = 0;
    for (Block block : blocks) {
      sum += isOut(block) ? 0 : TextWeight.of(block);
    }
    return sum;
  }

  private BoxRole role(Box box, Set<Box> holders, boolean named) {
    BoxRole outer = box.parent() == null ? BoxRole.PLAIN : effective.get(box.parent());
    if (!outer.isOut() && consents.contains(box)) {
      return BoxRole.SERVICE;
    }
    boolean believed = named && box.role().isOut() && isBelieved(box, holders);
    BoxRole own = believed ? box.role() : BoxRole.PLAIN;
    return outer.isOut() ? outer : own;
  }

  private boolean isBelieved(Box box, Set<Box> holders) {
    if (FIRM.contains(box.element().normalName()) || box.role() == BoxRole.EMBED) {
      return true;
    }
    if (isPart(box) || holders.contains(box) || names.isAgainst(box) || texts.isAgainst(box)) {
      return false;
    }
    if (box.role() == BoxRole.COMMENTS || box.role() == BoxRole.FRAME) {
      return true;
    }
    double carried = byWord.getOrDefault(box.roleWord(), 0.0);
    return carried
        <= (FlowContent.has(box) ? MUCH_OF_FLOW * inFlow : MUCH * Math.max(1, weights.all()));
  }

  /** Whether the JSON-LD of the page declares the box a part of the article. */
  boolean isPart(Box box) {
    return parts.stream().anyMatch(box.element()::is);
  }

  /** The role of the boxes around a block; {@code PLAIN} if it may be part of the body. */
  BoxRole of(Block block) {
    return effective.get(block.box());
  }

  boolean isOut(Block block) {
    return of(block).isOut();
  }

  boolean isOut(Box box) {
    return effective.get(box).isOut();
  }
}
