package io.newswire.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Queries as people write them, and articles that each of them must or must not find: one list for
 * alert rules and for searches.
 */
public final class RuleCases {
  private static final List<JsonNode> RULES = read("rules.json");
  private static final List<JsonNode> ARTICLES = read("articles.jsonl");

  private RuleCases() {}

  /**
   * Each has {@code id}, {@code query}, and names of articles, {@code wanted} and {@code
   * forbidden}.
   */
  public static List<JsonNode> rules() {
    return RULES;
  }

  /** Each has {@code url}, {@code source}, {@code title} and {@code text}. */
  public static List<JsonNode> articles() {
    return ARTICLES;
  }

  /** What an article is called by the rules. */
  public static String name(JsonNode article) {
    return article.path("url").asText().replaceFirst(".*/", "");
  }

  /** The strings of a JSON array. */
  public static Set<String> strings(JsonNode array) {
    Set<String> strings = new TreeSet<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }

  private static List<JsonNode> read(String name) {
    try (InputStream file = open(name)) {
      // Values one behind the other, or those of one array.
      return Json.MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(file).readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return RuleCases.class.getResourceAsStream("alert-rules/" + name);
  }
}
