package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.EmbeddedTexts;
import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockPage;
import io.newswire.ingest.extract.html.page.BlockReader;
import io.newswire.ingest.extract.html.page.Role;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The body that stands only in the page's data: in JSON-LD, or in a string of a script that agrees
 * with the page's title or description. It is taken where the visible text is much less.
 */
public final class DataBody {
  private static final int LEAST = 400;
  private static final int POOR = 600;
  private static final double MUCH_MORE = 2.5;

  private DataBody() {}

  /**
   * The better of the two.
   *
   * @param found paragraphs found in the visible text; may be empty
   */
  public static List<String> insteadOf(
      List<String> found, PageData data, String title, Document document) {
    List<String> best = found;
    String linked = data.article().markup("articleBody");
    if (linked != null) {
      best = longer(best, paragraphs(linked));
    }
    if (length(best) < POOR) {
      String description = data.meta("og:description", "description");
      Agreement witness =
          Agreement.with(
              (title == null ? "" : title) + '\n' + (description == null ? "" : description));
      for (String text : EmbeddedTexts.of(document)) {
        List<Block> blocks = blocks(text);
        if (witness.sharedBy(blocks) > 0) {
          best = longer(best, blocks.stream().map(Block::text).toList());
        }
      }
    }
    return best;
  }

  private static List<String> longer(List<String> found, List<String> other) {
    boolean more = length(other) > LEAST && length(other) > MUCH_MORE * length(found);
    return more ? other : found;
  }

  private static List<String> paragraphs(String text) {
    if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
      return blocks(text).stream().map(Block::text).toList();
    }
    List<String> lines = new ArrayList<>();
    text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(line.strip()));
    return lines;
  }

  private static List<Block> blocks(String html) {
    BlockPage page = BlockReader.read(Jsoup.parseBodyFragment(html).body());
    return page.blocks().stream()
        .filter(block -> !block.box().isInside(null, Role.CAPTION, Role.SERVICE, Role.LINKS))
        .toList();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
