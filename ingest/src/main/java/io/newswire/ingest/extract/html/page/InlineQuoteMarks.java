package io.newswire.ingest.extract.html.page;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The quotation marks that browsers render around {@code q}, by the language of the page. */
final class InlineQuoteMarks {
  private static final String ANY = "\"“”„‟«»‹›‘’‚'「『";

  private int depth;

  /** The language of the page, cached because finding it visits all ancestors. */
  private String language;

  /** The opening mark; empty if the author wrote marks inside. */
  String open(Element quote) {
    return marks(quote, depth++).substring(0, isMarked(quote) ? 0 : 1);
  }

  String close(Element quote) {
    return isMarked(quote) ? skip() : marks(quote, --depth).substring(1);
  }

  private String skip() {
    depth--;
    return "";
  }

  private static boolean isMarked(Element quote) {
    return quote.childNodeSize() > 0
        && quote.childNode(0) instanceof TextNode words
        && !words.isBlank()
        && ANY.indexOf(words.getWholeText().strip().charAt(0)) >= 0;
  }

  private String marks(Element quote, int depth) {
    if (language == null) {
      language = language(quote);
    }
    boolean outer = depth % 2 == 0;
    return switch (language) {
      case "de", "cs", "sk", "sl", "bg", "is" -> outer ? "„“" : "‚‘";
      case "pl", "ro", "hu", "hr" -> outer ? "„”" : "‚’";
      case "fr", "es", "it", "pt", "ru", "uk", "el", "nb", "no", "nn" -> outer ? "«»" : "“”";
      case "fi", "sv" -> outer ? "””" : "’’";
      case "ja", "zh" -> outer ? "「」" : "『』";
      default -> outer ? "“”" : "‘’";
    };
  }

  private static String language(Element quote) {
    Document page = quote.ownerDocument();
    String lang =
        page == null || page.firstElementChild() == null
            ? ""
            : page.firstElementChild().attr("lang");
    return lang.length() < 2 ? "" : lang.substring(0, 2).toLowerCase(Locale.ROOT);
  }
}
