package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes repeated text: copies for small screens, and pull quotes. */
final class DuplicateTextFilter implements BoilerplateFilter {
  private static final int LONG = 100;

  /** The maximum number of pull quotes, because each is searched in the whole text. */
  private static final int MOST = 50;

  private static final Set<String> PULLED = Set.of("blockquote", "figure");

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    Set<String> said = new HashSet<>();
    List<Block> once =
        blocks.stream()
            .filter(block -> block.text().length() < LONG || said.add(block.text()))
            .toList();
    List<Block> pulled = once.stream().filter(block -> isPulled(block, context.box())).toList();
    return pulled.isEmpty() ? once : withoutPulled(once, new HashSet<>(pulled));
  }

  private static List<Block> withoutPulled(List<Block> blocks, Set<Block> pulled) {
    StringBuilder rest = new StringBuilder();
    blocks.stream()
        .filter(block -> !pulled.contains(block))
        .forEach(block -> rest.append(bare(block.text())).append('\n'));
    String text = rest.toString();
    int[] room = {MOST};
    return blocks.stream()
        .filter(
            block ->
                !pulled.contains(block) || --room[0] < 0 || text.indexOf(bare(block.text())) < 0)
        .toList();
  }

  private static boolean isPulled(Block block, Box outer) {
    return block.box().nearest(PULLED, outer) != null;
  }

  /** Letters and digits only, because the marks of a pull quote differ. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
