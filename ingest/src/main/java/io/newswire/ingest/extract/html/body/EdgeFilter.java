package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Removes blocks above the first and below the last paragraph of running text: title, section
 * names, by-line and date, headings of removed lists, labels.
 */
final class EdgeFilter implements BoilerplateFilter {
  private static final double SAME = 0.75;
  private static final int FEW = 4;
  private static final int SENTENCE = 20;
  private static final int LONG = 60;
  private static final int LINE = 30;

  /** By-lines, dates, credits of pictures, reading times. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?:by|von|par|por|di|da|av|door|text|words|written|reporting|photo\\w*|foto\\w*|image|picture|updated?|published|posted|last|modified|stand|veröffentlicht|publié|mis à jour|publicado|actualizado)\\b"
              + "|\\b(?:19|20)\\d\\d\\b|\\d{1,2}:\\d\\d|\\bmin(?:ute)?s?\\b|[©|]|/.*photo|\\b(?:getty|reuters|afp|dpa|via ap)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> FLOW = Set.of("p", "li", "td", "blockquote", "dd");

  @Override
  public List<Block> of(List<Block> blocks, BodyContext context) {
    int from = 0;
    int to = blocks.size();
    while (from < to && !isText(blocks.get(from), context.title())) {
      from++;
    }
    from = withLinesAbove(blocks, from, context);
    while (to > from && !isText(blocks.get(to - 1), context.title())) {
      to--;
    }
    if (flow(blocks.subList(to, blocks.size())) >= FEW) {
      to = blocks.size();
    }
    return blocks.subList(from, to).stream().filter(block -> !isTitle(block, context)).toList();
  }

  /**
   * The index of the first of the paragraphs without sentences, such as scores, directly above the
   * first sentence, in the same box and of its kind.
   */
  private static int withLinesAbove(List<Block> blocks, int first, BodyContext context) {
    int from = first;
    while (from > 0 && first < blocks.size() && isLine(blocks, from - 1, first, context)) {
      from--;
    }
    return from;
  }

  private static boolean isLine(List<Block> blocks, int i, int first, BodyContext context) {
    Block line = blocks.get(i);
    Block text = blocks.get(first);
    return line.tag().equals("p")
        && line.box().parent() == text.box().parent()
        && BoxKinds.kind(line.box()).equals(BoxKinds.kind(text.box()))
        && line.linkChars() == 0
        && TextWeight.length(line.text()) >= LINE
        && !isLike(line, context.title())
        && !CREDIT.matcher(line.text()).find();
  }

  private static long flow(List<Block> blocks) {
    return blocks.stream().filter(block -> FLOW.contains(block.tag())).count();
  }

  private static boolean isTitle(Block block, BodyContext context) {
    return block.tag().equals("h1") || isLike(block, context.title());
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
        && TextSimilarity.of(block.text(), title) >= SAME;
  }
}
