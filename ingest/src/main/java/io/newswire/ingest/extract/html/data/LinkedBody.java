package io.newswire.ingest.extract.html.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Reads the article's text from a page's JSON-LD. */
public final class LinkedBody {
  private static final int MOST_ESCAPED = 3;
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]");

  /** An element with class names, and optionally a tag, at the end of a selector. */
  private static final Pattern NAMED =
      Pattern.compile("(?:^|[\\s>+~])([a-zA-Z]*(?:[.#]-?[a-zA-Z_][\\w-]*)+)$");

  private static final int LONGEST_SELECTOR = 200;
  private static final int MOST_PARTS = 20;

  private LinkedBody() {}

  /** The text with its markup and line breaks; one element at most, empty if there is none. */
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
   * The selectors of the parts of the article, such as the part for subscribers: {@code .paywall},
   * {@code div.story, article > p.locked}. Only the last element of a selector is used.
   */
  public static List<Evaluator> parts(LinkedArticle article) {
    List<Evaluator> parts = new ArrayList<>();
    for (JsonNode part : each(article.node().path("hasPart"))) {
      for (String selectors : LinkedArticle.strings(part.path("cssSelector"))) {
        for (String selector : selectors.split(",", MOST_PARTS + 1)) {
          Matcher named = NAMED.matcher(selector.strip());
          if (parts.size() < MOST_PARTS && selector.length() <= LONGEST_SELECTOR && named.find()) {
            parts.add(QueryParser.parse(named.group(1)));
          }
        }
      }
    }
    return parts;
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
