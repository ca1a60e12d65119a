package io.newswire.ingest.extract.html.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.TextSimilarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The schema.org article in a page's JSON-LD.
 *
 * @param node the JSON object; a missing node if there is none
 * @param named the JSON-LD objects with a name, by their {@code @id}
 */
public record LinkedArticle(JsonNode node, Map<String, JsonNode> named) {
  private static final double LEAST = 0.1;
  private static final double SOME = 0.3;
  private static final int MOST_NAMES = 100;
  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "reviewnewsarticle",
          "backgroundnewsarticle",
          "asknewsarticle",
          "liveblogposting",
          "report",
          "techarticle",
          "scholarlyarticle",
          "advertisercontentarticle",
          "socialmediaposting",
          "satiricalarticle",
          "review");

  static LinkedArticle of(List<JsonNode> all, Document document, List<Element> headings) {
    List<JsonNode> articles = all.stream().filter(LinkedArticle::isArticle).toList();
    Map<String, JsonNode> named = new HashMap<>();
    all.stream()
        .filter(other -> other.has("name"))
        .forEach(other -> named.putIfAbsent(other.path("@id").asText(), other));
    return new LinkedArticle(best(articles, document, headings), named);
  }

  /**
   * Chooses the page's own article by its title, because pages also describe articles they link to.
   */
  private static JsonNode best(List<JsonNode> articles, Document document, List<Element> headings) {
    JsonNode best = MissingNode.getInstance();
    if (articles.isEmpty()) {
      return best;
    }
    double highest = -1;
    String title = document.title();
    Element canonical = document.selectFirst("link[rel=canonical]");
    String own = canonical == null ? "" : address(canonical.attr("href"));
    String shown = title + ' ' + new Elements(headings).text();
    for (JsonNode article : articles) {
      if (isForeign(article, shown, own)) {
        continue;
      }
      String headline = MarkupText.strip(article.path("headline").asText());
      double likeness = headline.isEmpty() ? 0 : LEAST + TextSimilarity.of(headline, title);
      if (likeness > highest) {
        highest = likeness;
        best = article;
      }
    }
    return best;
  }

  /**
   * Whether it has another URL than the page, which may have none, and a headline that the page
   * does not show.
   */
  private static boolean isForeign(JsonNode article, String shown, String own) {
    String headline = MarkupText.strip(article.path("headline").asText());
    String url = address(article.path("url").asText());
    return !headline.isEmpty()
        && !url.isEmpty()
        && !url.equals(own)
        && TextSimilarity.within(headline, shown) < SOME;
  }

  /** A URL without the parts that often differ between spellings. */
  private static String address(String url) {
    return url.strip().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/?(?:[?#].*)?$", "");
  }

  private static boolean isArticle(JsonNode node) {
    for (String type : strings(node.path("@type"))) {
      String bare = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
      if (ARTICLE_TYPES.contains(bare.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A plain text property, without markup; null if it is not there. */
  public String text(String property) {
    for (String value : strings(node.path(property))) {
      String text = MarkupText.strip(value);
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The values of a property that are texts, numbers or typed ({@code @value}). */
  public List<String> values(String property) {
    List<String> values = new ArrayList<>();
    JsonNode value = node.path(property);
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode bare = one.isObject() ? one.path("@value") : one;
      if (bare.isTextual() || bare.isNumber()) {
        values.add(bare.asText());
      }
    }
    return values;
  }

  /** The first hundred names of a property's values: texts, objects or references. */
  public List<String> names(String property) {
    List<String> names = new ArrayList<>();
    collectNames(node.path(property), names, true);
    return names;
  }

  /** Those of a property's names that belong to organisations. */
  public List<String> organisations(String property) {
    List<String> names = new ArrayList<>();
    JsonNode values = node.path(property);
    for (JsonNode value : values.isArray() ? values : List.of(values)) {
      JsonNode one =
          value.has("name") ? value : named.getOrDefault(value.path("@id").asText(), value);
      if (strings(one.path("@type")).stream().anyMatch(type -> type.endsWith("Organization"))) {
        strings(one.path("name")).forEach(name -> names.add(MarkupText.strip(name)));
      }
    }
    return names;
  }

  private void collectNames(JsonNode value, List<String> names, boolean follow) {
    if (names.size() >= MOST_NAMES) {
      return;
    }
    if (value.isArray()) {
      value.forEach(item -> collectNames(item, names, follow));
    } else if (value.isTextual()) {
      names.add(MarkupText.strip(value.asText()));
    } else if (!strings(value.path("name")).stream().allMatch(String::isBlank)) {
      strings(value.path("name")).forEach(name -> names.add(MarkupText.strip(name)));
    } else if (value.has("@id") && follow) {
      collectNames(
          named.getOrDefault(value.path("@id").asText(), MissingNode.getInstance()), names, false);
    }
  }

  static List<String> strings(JsonNode value) {
    List<String> strings = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> strings.addAll(item.isTextual() ? List.of(item.asText()) : List.of()));
    } else if (value.isTextual()) {
      strings.add(value.asText());
    }
    return strings;
  }
}
