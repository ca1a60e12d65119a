package io.newswire.ingest.extract.html.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** What a page's JSON-LD says of the text of its article. */
public final class LinkedBody {
  private static final int MOST_ESCAPED = 3;
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]");
  private static final Pattern NAME = Pattern.compile("[.#][\\w-]+");

  private LinkedBody() {}

  /** The text with its markup and line breaks, one at most; empty if it is not there. */
  public static List<String> of(LinkedArticle article) {
    return markup(article.node());
  }

  /** The texts of a live blog's entries in their order; empty if it is none. */
  public static List<String> liveEntries(LinkedArticle article) {
    List<String> entries = new ArrayList<>();
    for (JsonNode update : each(article.node().path("liveBlogUpdate"))) {
      entries.addAll(markup(update));
    }
    return entries;
  }

  /**
   * The classes and ids of the parts that belong to the article, such as the part for subscribers:
   * {@code .paywall}. Selectors that ask for more than one name are left out.
   */
  public static Set<String> partSelectors(LinkedArticle article) {
    Set<String> selectors = new HashSet<>();
    for (JsonNode part : each(article.node().path("hasPart"))) {
      for (String selector : LinkedArticle.strings(part.path("cssSelector"))) {
        Stream.of(selector.split(","))
            .map(String::strip)
            .filter(name -> NAME.matcher(name).matches())
            .forEach(selectors::add);
      }
    }
    return selectors;
  }

  private static Iterable<JsonNode> each(JsonNode value) {
    return value.isArray() ? value : List.of(value);
  }

  private static List<String> markup(JsonNode described) {
    return LinkedArticle.strings(described.path("articleBody")).stream()
        .filter(value -> !value.isBlank())
        .limit(1)
        .map(LinkedBody::unescape)
        .toList();
  }

  /** Templates often escape the markup of a text, and some once more. */
  private static String unescape(String markup) {
    String text = markup;
    for (int i = 0; i < MOST_ESCAPED && !TAG.matcher(text).find(); i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return text;
  }
}
