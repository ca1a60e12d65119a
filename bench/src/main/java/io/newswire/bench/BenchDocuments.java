package io.newswire.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.model.ArticleId;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.alert.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Supplies articles to push, each with a unique URL. */
public final class BenchDocuments {
  private static final int SEED = 7;
  private static final int WORDS_FOR_RULES = 100;

  private final List<ObjectNode> given;
  private final SyntheticNews news;
  private long next;

  private BenchDocuments(List<ObjectNode> given, SyntheticNews news) {
    this.given = given;
    this.news = news;
  }

  /**
   * Repeats the articles of a file, or generates articles.
   *
   * @param file a file of article JSON, one a line; null for generated articles
   * @param forRules whether generated articles have a paragraph with words of the rules
   * @throws BenchException if the file cannot be read; the message names the line
   */
  public static BenchDocuments of(Path file, boolean forRules) {
    if (file == null) {
      return new BenchDocuments(List.of(), forRules ? new SyntheticNews(SEED) : null);
    }
    List<ObjectNode> articles = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          articles.add(Json.MAPPER.readValue(line, ObjectNode.class));
        }
      }
    } catch (JsonProcessingException e) {
      throw new BenchException(
          "%s, article %d is no JSON object: %s"
              .formatted(file, articles.size() + 1, e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new BenchException("cannot read " + file + ": " + e, e);
    }
    if (articles.isEmpty()) {
      throw new BenchException(file + " has no article");
    }
    return new BenchDocuments(articles, null);
  }

  /** Makes rules over the words and names of these articles, by id. */
  public Map<String, AlertRule> rules(int count) {
    if (news != null) {
      return news.rules(count);
    }
    Random random = new Random(SEED);
    List<String> texts = given.stream().map(article -> article.path("text").asText()).toList();
    return new SyntheticRules(random, Vocabulary.of(texts, random)).rules(count);
  }

  /** A document and the id of its article. */
  public record Numbered(String id, RawDocument document) {}

  public Numbered next() {
    return make(null);
  }

  private Numbered make(Integer urgency) {
    long number = next++;
    String url = "https://bench.example/articles/" + number;
    ObjectNode json =
        given.isEmpty() ? generated(number) : given.get((int) (number % given.size())).deepCopy();
    json.remove("id");
    json.put("url", url);
    if (urgency != null) {
      json.put("urgency", urgency);
    }
    RawDocument document =
        new RawDocument(Json.bytes(json), url, url, null, "application/json", null, null);
    return new Numbered(ArticleId.ofUrl(url), document);
  }

  public List<Numbered> next(int count) {
    List<Numbered> documents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      documents.add(next());
    }
    return documents;
  }

  /** As above, of the highest urgency. */
  List<Numbered> nextUrgent(int count) {
    List<Numbered> documents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      documents.add(make(1));
    }
    return documents;
  }

  private ObjectNode generated(long number) {
    String text = ArticleText.text(number);
    return Json.MAPPER
        .createObjectNode()
        .put("source", "Bench Courier")
        .put("language", "en")
        .put("title", ArticleText.title(number))
        .put("text", news == null ? text : text + "\n\n" + news.paragraph(WORDS_FOR_RULES));
  }
}
