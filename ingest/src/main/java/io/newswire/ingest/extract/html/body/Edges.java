package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.text.Likeness;
import java.util.List;
import java.util.Set;

/**
 * Cuts what stands above the first and below the last paragraph of running text: the title, section
 * names, by-line and date, headings of lists that were cut, labels.
 */
final class Edges implements Cut {
  private static final double SAME = 0.75;
  private static final int FEW = 4;
  private static final int SENTENCE = 20;
  private static final int LONG = 60;
  private static final Set<String> FLOW = Set.of("p", "li", "td", "blockquote", "dd");

  @Override
  public List<Block> of(List<Block> blocks, Scene scene) {
    int from = 0;
    int to = blocks.size();
    while (from < to && !isText(blocks.get(from), scene.title())) {
      from++;
    }
    while (to > from && !isText(blocks.get(to - 1), scene.title())) {
      to--;
    }
    if (flow(blocks.subList(to, blocks.size())) >= FEW) {
      to = blocks.size();
    }
    return blocks.subList(from, to).stream().filter(block -> !isTitle(block, scene)).toList();
  }

  private static long flow(List<Block> blocks) {
    return blocks.stream().filter(block -> FLOW.contains(block.tag())).count();
  }

  private static boolean isTitle(Block block, Scene scene) {
    return block.tag().equals("h1") || isLike(block, scene.title());
  }

  private static boolean isText(Block block, String title) {
    if (block.isHeading() || isLike(block, title)) {
      return false;
    }
    boolean sentence =
        TextWeight.endsLikeSentence(block.text()) && TextWeight.length(block.text()) >= SENTENCE;
    return sentence || (TextWeight.of(block) > LONG && FLOW.contains(block.tag()));
  }

  private static boolean isLike(Block block, String title) {
    return title != null
        && block.text().length() < 2 * title.length()
        && Likeness.of(block.text(), title) >= SAME;
  }
}
