package io.newswire.ingest.extract.html.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Splits the text of a parsed tree into blocks, in one traversal without recursion. */
public final class BlockReader implements NodeFilter {
  /**
   * The maximum nesting depth of boxes, which limits the cost of visiting all boxes around a block.
   */
  private static final int DEEPEST = 250;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Deque<Box> open = new ArrayDeque<>();
  private final RoleReader roles = new RoleReader();
  private final InlineQuoteMarks marks = new InlineQuoteMarks();
  private final BlockText text = new BlockText();
  private final ElementVisibility visibility;
  private int openLinks;
  private int preformatted;

  private BlockReader(ElementVisibility visibility) {
    this.visibility = visibility;
  }

  /** The visible blocks of an element, usually the page's {@code body}. */
  public static BlockPage read(Element root, ElementVisibility visibility) {
    BlockReader reader = new BlockReader(visibility);
    root.filter(reader);
    return new BlockPage(reader.blocks, reader.boxes);
  }

  /** All of a fragment of HTML, hidden or not. */
  public static BlockPage fragment(String html) {
    return read(Jsoup.parseBodyFragment(html).body(), ElementVisibility.everything());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (HtmlTags.isSilent(element) || visibility.isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (HtmlTags.isInline(element)) {
      return openInline(element);
    }
    flush();
    preformatted += isPreformatted(element) ? 1 : 0;
    open.push(open.size() < DEEPEST ? box(element) : open.peek());
    return FilterResult.CONTINUE;
  }

  private FilterResult openInline(Element element) {
    if (roles.of(element) == BoxRole.UNSEEN) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> breakLine();
      case "a" -> {
        openLinks++;
        text.link();
      }
      case "q" -> append(marks.open(element));
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (!HtmlTags.isInline(element)) {
      flush();
      preformatted -= isPreformatted(element) ? 1 : 0;
      open.pop().close(blocks.size());
    } else if (element.normalName().equals("a")) {
      openLinks--;
    } else if (element.normalName().equals("q")) {
      append(marks.close(element));
    }
    return FilterResult.CONTINUE;
  }

  private Box box(Element element) {
    Box box = new Box(element, open.peek(), blocks.size(), roles.claimOf(element));
    boxes.add(box);
    return box;
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre") || isStyledPreformatted(element.attr("style"));
  }

  private static boolean isStyledPreformatted(String style) {
    return style.contains("white-space") && style.replace(" ", "").contains("white-space:pre");
  }

  private void append(String words) {
    if (preformatted > 0) {
      text.appendPreformatted(words, openLinks > 0);
    } else {
      text.append(words, openLinks > 0);
    }
  }

  private void breakLine() {
    if (preformatted > 0) {
      append("\n");
    } else if (text.endsParagraph()) {
      flush();
    } else {
      text.breakLine();
    }
  }

  private void flush() {
    if (!open.isEmpty()) {
      for (String words : text.paragraphs(preformatted > 0)) {
        blocks.add(
            new Block(blocks.size(), words, text.linkCharsOf(words), text.links(), open.peek()));
      }
    }
    text.clear();
  }
}
