package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes rows of cards that link to other articles: boxes of one kind, each with a linked heading
 * and one or two sentences. One or two such boxes are kept, because they may belong to the article.
 */
final class CardFilter implements BoilerplateFilter {
  private static final double LINKED = 0.8;
  private static final int FEW = 3;
  private static final int LONGEST = 400;
  private static final double LEAST = 400;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    BitSet headings = new BitSet();
    blocks.stream()
        .filter(CardFilter::isLinkedHeading)
        .forEach(block -> headings.set(block.index()));
    Map<String, Set<Box>> cards = new HashMap<>();
    for (Block block : blocks) {
      Box card = headings.get(block.index()) ? card(block, headings, context) : null;
      if (card != null) {
        cards.computeIfAbsent(BoxKinds.kind(card), kind -> new HashSet<>()).add(card);
      }
    }
    BitSet cut = new BitSet();
    cards.values().stream()
        .filter(row -> row.size() >= FEW)
        .forEach(row -> row.forEach(card -> cut.set(card.from(), card.to())));
    List<Block> rest = blocks.stream().filter(block -> !cut.get(block.index())).toList();
    return TextWeight.of(rest) >= Math.min(LEAST, TextWeight.of(blocks) / 2) ? rest : blocks;
  }

  /** The box of a heading and its text; null if it is not a card. */
  private static Box card(Block heading, BitSet headings, BodyContext context) {
    Box card = heading.box();
    while (card.parent() != null
        && card.parent() != context.box()
        && headings.nextSetBit(card.parent().from()) == heading.index()
        && isLastIn(card.parent(), heading, headings)) {
      card = card.parent();
    }
    int length = 0;
    boolean excerpt = false;
    for (Block block : context.page().in(card)) {
      length += block.text().length();
      excerpt |= block.linkDensity() < LINKED && TextWeight.of(block) > 0;
    }
    return excerpt && length <= LONGEST && !card.contains(context.titleIndex()) ? card : null;
  }

  private static boolean isLastIn(Box box, Block heading, BitSet headings) {
    int next = headings.nextSetBit(heading.index() + 1);
    return next < 0 || next >= box.to();
  }

  private static boolean isLinkedHeading(Block block) {
    return block.isHeading() && block.linkDensity() > LINKED;
  }
}
