package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.EmbeddedTexts;
import io.newswire.ingest.extract.html.data.LinkedBody;
import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.Block;
import io.newswire.ingest.extract.html.page.BlockReader;
import io.newswire.ingest.extract.html.page.BoxRole;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Extracts a body from the page's data: from JSON-LD, or from a string in a script that matches the
 * title or the description. It is used if the visible text is much shorter.
 */
public final class DataBody {
  private DataBody() {}

  /**
   * The better of the visible body and that in the data.
   *
   * @param found the paragraphs of the visible text; may be empty
   */
  public static List<String> insteadOf(
      List<String> found, PageData data, String title, Document document) {
    List<String> best = TextAmount.better(found, paragraphs(LinkedBody.of(data.article())));
    if (TextAmount.isPoor(best)) {
      best = TextAmount.better(best, paragraphs(LinkedBody.liveEntries(data.article())));
      String description = data.meta("og:description", "description");
      ShingleOverlap reference =
          ShingleOverlap.with(
              (title == null ? "" : title) + '\n' + (description == null ? "" : description));
      for (String text : EmbeddedTexts.of(document)) {
        List<Block> blocks = blocks(text);
        if (reference.sharedBy(blocks) > 0) {
          best = TextAmount.better(best, blocks.stream().map(Block::text).toList());
        }
      }
    }
    return best;
  }

  private static List<String> paragraphs(List<String> texts) {
    return texts.stream().flatMap(DataBody::paragraphs).toList();
  }

  private static Stream<String> paragraphs(String text) {
    return text.indexOf('<') >= 0 && text.indexOf('>') >= 0
        ? blocks(text).stream().map(Block::text)
        : text.lines().filter(line -> !line.isBlank()).map(String::strip);
  }

  private static List<Block> blocks(String html) {
    return BlockReader.fragment(html).blocks().stream()
        .filter(
            block -> !block.box().isInside(null, BoxRole.CAPTION, BoxRole.SERVICE, BoxRole.LINKS))
        .toList();
  }
}
