package io.newswire.ingest.extract.html.meta;

import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import io.newswire.ingest.extract.html.page.BoxRole;
import io.newswire.ingest.extract.html.page.ElementNames;
import io.newswire.ingest.extract.html.page.TitlePosition;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Positions on a page: near the article's title, or in parts that do not belong to the article,
 * such as a masthead, a menu, a card of another article, comments or a form.
 */
public final class PagePlaces {
  private static final BoxRole[] ELSEWHERE = {BoxRole.LINKS, BoxRole.COMMENTS, BoxRole.FRAME};
  private static final BoxRole[] BY_OTHERS = {BoxRole.LINKS, BoxRole.COMMENTS};
  private static final Set<String> FOREIGN = Set.of("header", "nav", "form", "footer");
  private static final double LINK = 0.8;
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  /** Whose last word says so: the date in a {@code card-meta} may be the article's own. */
  private static final Pattern CARD_NAME =
      Pattern.compile(
          "(?:^|[ -])(?:card|teaser|promo|recirc|recommended|trending|popular)s?(?= |$)");

  private static final Pattern PERSON = Pattern.compile("(?i)author|/(?:by|people|staff|profile)/");
  private static final int HEADLINE = 20;
  private static final int FEWEST_WORDS = 4;
  private static final int CARD = 400;
  private static final int MOST_LINES = 12;
  private static final int FEW = 8;
  private static final int LEVELS = 4;
  private static final int DEEPEST = 60;

  private final BlockPage page;
  private final int title;
  private final Set<String> body;
  private final Map<Element, Box> boxes = new IdentityHashMap<>();

  /**
   * Analyses a page.
   *
   * @param body the paragraphs of the article's text
   */
  public PagePlaces(BlockPage page, String title, List<String> body) {
    this.page = page;
    this.title = TitlePosition.of(page, title);
    this.body = Set.copyOf(body);
    page.boxes().forEach(box -> boxes.put(box.element(), box));
  }

  List<Block> blocks() {
    return page.blocks();
  }

  /** The index of the title's block; 0 if the title is not visible. */
  int title() {
    return Math.max(0, title);
  }

  /** Whether this block is a paragraph of the article's text. */
  boolean isText(Block block) {
    return body.contains(block.text());
  }

  /** The box of an element; null if it is not visible. */
  Box box(Element element) {
    Element at = element;
    for (int i = 0; at != null && i < DEEPEST; i++) {
      Box box = boxes.get(at);
      if (box != null) {
        return box;
      }
      at = at.parent();
    }
    return null;
  }

  /** Whether a box does not belong to the article. */
  boolean isElsewhere(Box box) {
    for (Box at = box; at != null; at = at.parent()) {
      if (!holdsTitle(at)
          && (FOREIGN.contains(at.element().normalName()) || hasRole(at, ELSEWHERE))) {
        return true;
      }
    }
    return isCard(box);
  }

  /** Whether a by-line there is that of another article, or of a comment. */
  boolean isOfOthers(Box box) {
    int level = 0;
    for (Box at = box; at != null && !holdsTitle(at); at = at.parent()) {
      String tag = at.element().normalName();
      boolean card = level++ < LEVELS && page.in(at).stream().limit(FEW).anyMatch(this::isOther);
      if (card || tag.equals("nav") || tag.equals("form") || hasRole(at, BY_OTHERS)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOther(Block block) {
    return block.isHeading() && block.linkDensity() > LINK && !isText(block);
  }

  /** Whether it is in a small box with the linked headline of another article, or in a card. */
  private boolean isCard(Box box) {
    int level = 0;
    for (Box at = box; at != null && level < LEVELS && !holdsTitle(at); at = at.parent()) {
      List<Block> blocks = page.in(at);
      if (blocks.size() > MOST_LINES
          || blocks.stream().mapToInt(block -> block.text().length()).sum() > CARD) {
        return false;
      }
      Elements links = at.element().getElementsByTag("a");
      if (links.stream().anyMatch(PagePlaces::isHeadline) || isNamedCard(at, links)) {
        return true;
      }
      level++;
    }
    return false;
  }

  private boolean isNamedCard(Box box, Elements links) {
    return CARD_NAME.matcher(ElementNames.of(box.element())).find()
        && !links.isEmpty()
        && links.stream()
            .noneMatch(link -> PERSON.matcher(link.attr("href") + link.attr("rel")).find())
        && page.in(box).stream().noneMatch(this::isText);
  }

  /** A link that is a heading, or of several words that are no date. */
  private static boolean isHeadline(Element link) {
    String text = link.text();
    return link.selectFirst(HEADINGS) != null
        || (link.parent() != null && link.parent().is(HEADINGS))
        || (text.length() >= HEADLINE
            && text.split(" ").length >= FEWEST_WORDS
            && !YEAR.matcher(text).find());
  }

  private static boolean hasRole(Box box, BoxRole... roles) {
    for (BoxRole role : roles) {
      if (box.role() == role) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsTitle(Box box) {
    return title >= 0 && box.contains(title);
  }
}
