package io.newswire.ingest.extract.html.data;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds long texts in scripts: pages that are rendered by a script have their article as a string,
 * often HTML, sometimes nested in another string.
 */
public final class EmbeddedTexts {
  private static final int LONG = 300;
  private static final int DEEPEST = 2;

  private EmbeddedTexts() {}

  /** All strings of at least 300 characters with markup, in document order. */
  public static List<String> of(Document document) {
    List<String> texts = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      if (script.data().length() > LONG) {
        scan(script.data(), 0, texts);
      }
    }
    return texts;
  }

  private static void scan(String code, int depth, List<String> texts) {
    int at = code.indexOf('"');
    while (at >= 0) {
      int end = end(code, at + 1);
      if (end - at > LONG) {
        String value = JsonStrings.unescape(code.substring(at + 1, end));
        if (value.contains("<p") || value.contains("</")) {
          texts.add(value.substring(value.indexOf('<')));
        } else if (depth < DEEPEST && value.indexOf('"') >= 0) {
          scan(value, depth + 1, texts);
        }
      }
      at = end + 1 < code.length() ? code.indexOf('"', end + 1) : -1;
    }
  }

  private static int end(String code, int from) {
    int at = from;
    while (at < code.length() && code.charAt(at) != '"') {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, code.length());
  }
}
