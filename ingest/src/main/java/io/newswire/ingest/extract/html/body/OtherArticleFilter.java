package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.BitSet;
import java.util.List;

/**
 * Removes other articles in the same box: the next article of an endless page, with its own title,
 * and cards that are marked as articles. If most of the text is in many of them, they are the
 * entries of a live blog and are kept.
 */
final class OtherArticleFilter implements BoilerplateFilter {
  private static final int CARD = 400;
  private static final int FEW = 3;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    List<Box> articles =
        context.page().boxes().stream()
            .filter(box -> box.element().normalName().equals("article"))
            .toList();
    List<Box> titled = articles.stream().filter(box -> hasTitleAndText(box, context)).toList();
    List<Box> others =
        articles.stream()
            .filter(box -> isInside(box, context.box()) && isOther(box, titled, blocks, context))
            .toList();
    BitSet inOthers = new BitSet();
    others.forEach(box -> inOthers.set(box.from(), box.to()));
    List<Block> rest = blocks.stream().filter(block -> !inOthers.get(block.index())).toList();
    long withText =
        others.stream().filter(box -> TextWeight.of(context.page().in(box)) > 0).count();
    boolean live = withText > FEW && TextWeight.of(rest) < TextWeight.of(blocks) / 2;
    return TextWeight.of(rest) > Math.min(CARD, TextWeight.of(blocks) / 2) && !live ? rest : blocks;
  }

  private static boolean isInside(Box box, Box outer) {
    return box != outer && outer.from() <= box.from() && box.to() <= outer.to();
  }

  private static boolean isOther(
      Box box, List<Box> titled, List<Block> blocks, BodyContext context) {
    if (blocks.isEmpty() || box.contains(blocks.get(0).index())) {
      return false;
    }
    List<Block> inside = context.page().in(box);
    return inside.stream().anyMatch(Block::isHeading)
        && (TextWeight.of(inside) < CARD
            || inside.stream().anyMatch(block -> block.tag().equals("h1"))
            || isBesideTitle(box, titled));
  }

  private static boolean hasTitleAndText(Box article, BodyContext context) {
    return article.contains(context.titleIndex())
        && TextWeight.of(context.page().in(article)) > CARD;
  }

  /** Whether the title is in another article element with text. */
  private static boolean isBesideTitle(Box box, List<Box> titled) {
    return titled.stream().anyMatch(other -> !other.contains(box.from()));
  }
}
