package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Removes notices of the publisher at the edges of the body, such as subscribe, follow us, share
 * this, enable JavaScript; and everywhere lines that announce an advertisement. They are recognised
 * by words in the larger languages.
 */
final class NoticeFilter implements BoilerplateFilter {
  private static final int LONGEST = 320;
  private static final int FIRST = 2;
  private static final int LAST = 3;

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    int size = blocks.size();
    return IntStream.range(0, size)
        .filter(i -> !NoticeWords.interrupts(blocks.get(i).text()))
        .filter(i -> !((i < FIRST || i >= size - LAST) && size > 2 && isNotice(blocks.get(i))))
        .mapToObj(blocks::get)
        .toList();
  }

  private static boolean isNotice(Block block) {
    return block.text().length() <= LONGEST && NoticeWords.invites(block.text());
  }
}
