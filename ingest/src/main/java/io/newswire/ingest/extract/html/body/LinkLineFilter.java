package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/**
 * Removes lines that are only links: read more, related articles, tags. A line with several links
 * and other words, such as a list of places, is kept between paragraphs.
 */
final class LinkLineFilter implements BoilerplateFilter {
  private static final double ALL = 0.8;
  private static final double MOST = 0.5;
  private static final int OWN = 12;
  private static final int LONGEST_NAME = 25;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    int last = -1;
    for (Block block : blocks) {
      last = RunningText.is(block) ? block.index() : last;
    }
    int end = last;
    return blocks.stream()
        .filter(block -> !isLink(block) || (block.index() < end && isListOfNames(block)))
        .toList();
  }

  private static boolean isLink(Block block) {
    double links = block.linkDensity();
    return links > ALL || (links > MOST && !TextWeight.endsLikeSentence(block.text()));
  }

  private static boolean isListOfNames(Block block) {
    int own = block.text().length() - block.linkChars();
    return block.links() > 1 && own >= OWN && block.linkChars() < LONGEST_NAME * block.links();
  }
}
