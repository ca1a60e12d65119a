package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;

/** Cuts lines that are nothing but a link: read more, related articles, tags. */
final class LinkLines implements Cut {
  private static final double ALL = 0.8;
  private static final double MOST = 0.5;

  @Override
  public List<Block> of(List<Block> blocks, Scene scene) {
    return blocks.stream().filter(block -> !isLink(block)).toList();
  }

  private static boolean isLink(Block block) {
    double links = block.linkDensity();
    return links > ALL || (links > MOST && !TextWeight.endsLikeSentence(block.text()));
  }
}
