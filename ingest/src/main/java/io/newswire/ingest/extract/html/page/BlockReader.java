package io.newswire.ingest.extract.html.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks the parsed tree once, without recursion, and cuts its text into blocks. */
public final class BlockReader implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "br");
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "button",
          "select",
          "textarea",
          "input",
          "video",
          "audio",
          "canvas",
          "map",
          "dialog",
          "head",
          "title",
          "meta",
          "link",
          "datalist",
          "progress",
          "meter");
  private static final int LONG_LINE = 80;

  /** No page for people nests deeper, and what asks for all boxes around a block stays quick. */
  private static final int DEEPEST = 250;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Deque<Box> open = new ArrayDeque<>();
  private final RoleReader roles = new RoleReader();
  private final StringBuilder text = new StringBuilder();
  private int linkChars;
  private int links;
  private int lineStart;
  private boolean lineBroken;

  private BlockReader() {}

  /** The blocks of an element, usually the page's {@code body}. */
  public static BlockPage read(Element root) {
    BlockReader reader = new BlockReader();
    root.filter(reader);
    return new BlockPage(reader.blocks, reader.boxes);
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
    String tag = element.normalName();
    if (SILENT.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      breakLine();
    } else if (isInline(tag)) {
      if (roles.of(element) == Role.UNSEEN) {
        return FilterResult.SKIP_ENTIRELY;
      }
      links += tag.equals("a") ? 1 : 0;
    } else {
      flush();
      open.push(open.size() < DEEPEST ? box(element) : open.peek());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (isInline(tag)) {
        links -= tag.equals("a") ? 1 : 0;
      } else {
        flush();
        open.pop().close(blocks.size());
      }
    }
    return FilterResult.CONTINUE;
  }

  private Box box(Element element) {
    Box box = new Box(element, open.peek(), blocks.size(), roles.of(element));
    boxes.add(box);
    return box;
  }

  private static boolean isInline(String tag) {
    return INLINE.contains(tag);
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c)) {
        if (text.length() > lineStart && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
          linkChars += links > 0 ? 1 : 0;
        }
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF' && !Character.isISOControl(c)) {
        lineBroken = false;
        text.append(c);
        linkChars += links > 0 ? 1 : 0;
      }
    }
  }

  /** Two line breaks end a paragraph; one does where a long line ends like a sentence. */
  private void breakLine() {
    if (lineBroken || endsLongSentence()) {
      flush();
    } else if (text.length() > 0) {
      append(" ");
      lineBroken = true;
    }
  }

  private boolean endsLongSentence() {
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    return last >= LONG_LINE && ".!?”»\"。".indexOf(text.charAt(last)) >= 0;
  }

  private void flush() {
    String words = text.toString().strip();
    if (!words.isEmpty() && !open.isEmpty()) {
      blocks.add(new Block(blocks.size(), words, Math.min(linkChars, words.length()), open.peek()));
    }
    text.setLength(0);
    linkChars = 0;
    lineStart = 0;
    lineBroken = false;
  }
}
