package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.Box;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Decides by the text of a box whether its name is misleading: if it has paragraphs like those
 * around it, and nothing that a box of that name would have.
 */
final class TextEvidence {
  private static final double MUCH = 0.4;
  private static final int NEAR = 2;
  private static final String PICTURES = "img, picture, video, iframe, svg, amp-img, figure";
  private static final Pattern NAMED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]+(?: \\p{L}[\\p{L}.'’-]*){1,3},? (?:is|was|has|writes|covers|reports|works|joined|lives|teaches|ist|war|schreibt|berichtet|arbeitet"
              + "|est|écrit|travaille|es|escribe|è|scrive|é|escreve|är|er|on)\\b");

  private final BlockPage page;
  private final BlockSums prose;
  private final List<String> authors;

  TextEvidence(BlockPage page, BlockSums prose, PageData data) {
    this.page = page;
    this.prose = prose;
    this.authors = data.article().names("author");
  }

  /** Whether the content looks like a part of the article. */
  boolean isAgainst(Box box) {
    return switch (box.role()) {
      case SERVICE, LINKS -> isAmongText(box) && isText(box);
      case COMMENTS -> isAmongText(box) && isText(box) && !box.roleWord().endsWith("s");
      case FRAME -> (FlowContent.has(box) ? isAmongText(box) : isMuch(box)) && isText(box);
      case CAPTION -> isAmongText(box) && isText(box) && !isBesidePicture(box.element());
      case BYLINE -> isAmongText(box) && isText(box) && !isAboutAuthor(page.in(box).get(0).text());
      default -> false;
    };
  }

  /** Whether the box has so much of the page's running text that it is not a frame of the page. */
  private boolean isMuch(Box box) {
    return prose.in(box) > MUCH * prose.all();
  }

  private boolean isText(Box box) {
    return isText(page.in(box));
  }

  /** Whether these are paragraphs, and none is addressed to readers. */
  static boolean isText(List<Block> blocks) {
    return !blocks.isEmpty()
        && blocks.stream().allMatch(RunningText::is)
        && blocks.stream().noneMatch(block -> NoticeWords.addresses(block.text()));
  }

  private boolean isAmongText(Box box) {
    for (int i = 1; i <= NEAR; i++) {
      if (isProse(box.from() - i) || isProse(box.to() + i - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isProse(int index) {
    return index >= 0 && index < page.blocks().size() && RunningText.is(page.blocks().get(index));
  }

  private static boolean isBesidePicture(Element element) {
    return isPicture(element)
        || isPicture(element.previousElementSibling())
        || isPicture(element.nextElementSibling());
  }

  private static boolean isPicture(Element element) {
    return element != null && element.selectFirst(PICTURES) != null;
  }

  private boolean isAboutAuthor(String text) {
    return NAMED.matcher(text).find() || authors.stream().anyMatch(text::contains);
  }
}
