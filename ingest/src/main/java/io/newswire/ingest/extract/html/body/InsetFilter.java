package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.List;
import java.util.Set;

/**
 * Removes insets: fact boxes, sign-up forms, cards of other articles. The paragraphs of a body are
 * in few kinds of boxes, each with a large share of the text; boxes of other kinds are insets. If
 * these would be much of the text, the body has boxes of many kinds, and all are kept.
 */
final class InsetFilter implements BoilerplateFilter {
  private static final double OWN_SHARE = 0.15;
  private static final double TOO_MUCH = 0.4;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    BoxKinds kinds = BoxKinds.of(blocks, context.box());
    List<Block> body = blocks.stream().filter(block -> isOwn(block, context, kinds)).toList();
    if (TextWeight.of(body) < (1 - TOO_MUCH) * TextWeight.of(blocks)) {
      return blocks;
    }
    Set<Block> own = Set.copyOf(body);
    AuthorInsets ownInsets = new AuthorInsets(blocks, own, context);
    return blocks.stream().filter(block -> own.contains(block) || ownInsets.has(block)).toList();
  }

  private static boolean isOwn(Block block, BodyContext context, BoxKinds kinds) {
    for (Box box = block.box(); box != context.box(); box = box.parent()) {
      if (!isFlow(box) && kinds.share(box) < leastShare(box, context.page())) {
        return context.roles().isPart(box);
      }
    }
    return true;
  }

  /**
   * The smallest share of a kind that is kept. It is higher for boxes that open on a click, which
   * hold background and together have much text.
   */
  private static double leastShare(Box box, BlockPage page) {
    return ExpandableBoxes.is(box, page) ? TOO_MUCH : OWN_SHARE;
  }

  private static boolean isFlow(Box box) {
    return FlowContent.has(box)
        || box.role() == BoxRole.BODY
        || BoxContent.isTable(box)
        || !BoxKinds.isNamed(box);
  }
}
