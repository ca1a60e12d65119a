package io.newswire.ingest.feed.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Plain text as HTML. */
final class HtmlEscaping {
  private HtmlEscaping() {}

  /** The same text, in paragraphs where empty lines part them. */
  static String escaped(String text) {
    return Arrays.stream(text.split("\\R\\s*\\R"))
        .map(paragraph -> "<p>" + Entities.escape(paragraph.strip()) + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
