package io.newswire.ingest.extract.html.body;

import io.newswire.ingest.extract.html.data.PageData;
import io.newswire.ingest.extract.html.page.BlockReader;
import io.newswire.ingest.extract.html.page.ElementVisibility;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Extracts a body that is hidden until a script shows it, or is in {@code noscript} only. It is
 * used if the visible text is much shorter.
 */
public final class HiddenBody {
  private HiddenBody() {}

  /**
   * The better of the visible and the hidden body.
   *
   * @param found the paragraphs of the visible text; may be empty
   */
  public static List<String> insteadOf(
      List<String> found, PageData data, String title, Document document) {
    if (!TextAmount.isPoor(found)) {
      return found;
    }
    return TextAmount.better(
        found,
        BodyExtractor.of(
            BlockReader.read(document.body(), ElementVisibility.everything()), data, title));
  }
}
