package io.newswire.launcher.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.admin.AdminException;
import io.newswire.admin.rules.RuleFields;
import io.newswire.enrich.alerts.RuleException;
import io.newswire.enrich.alerts.RuleParser;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.StoryPage;
import io.newswire.index.search.result.StorySummary;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.Span;
import io.newswire.model.alert.Alert;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks the JSON of a page with the reader of its kind, which stands behind {@code json} on the
 * fence. Each field of an example must be one that the reader keeps.
 */
final class JsonCheck implements PageCheck {
  private static final TypeReference<Hits<ArticleHit>> HITS = new TypeReference<>() {};
  private static final TypeReference<List<StorySummary>> STORIES = new TypeReference<>() {};
  private static final TypeReference<StoryPage> STORY = new TypeReference<>() {};

  private final StandardExtractor extractor = new StandardExtractor(new NewswireConfig(Map.of()));

  @Override
  public List<String> problems(MarkdownPage page) {
    List<String> problems = new ArrayList<>();
    ObjectNode article = null;
    for (MarkdownPage.Block block : page.blocks()) {
      if (!block.kind().startsWith("json")) {
        continue;
      }
      String kind = block.kind().replaceFirst("json ?", "");
      try {
        JsonNode given = Json.MAPPER.readTree(block.text());
        JsonNode kept =
            switch (kind) {
              case "article" -> article = (ObjectNode) article(given);
              case "annotations" -> annotations(article, given);
              case "alert" -> tree(Alert.read(bytes(given)));
              case "webhook" -> webhook(given);
              case "feed" -> tree(Json.read(bytes(given), Feed.class));
              case "rule" -> rule(given);
              case "hits" -> read(given, HITS);
              case "stories" -> read(given, STORIES);
              case "story" -> read(given, STORY);
              default -> throw new RejectedException("name its kind on the fence");
            };
        lost(given, kept, "").forEach(it -> problems.add("json " + kind + ": " + it));
      } catch (RejectedException
          | RuleException
          | JsonProcessingException
          | AdminException
          | IllegalArgumentException e) {
        problems.add("json " + kind + ": " + e.getMessage());
      }
    }
    return problems;
  }

  /** Read again from its text, where a number has no type of its own. */
  private static JsonNode read(JsonNode given, TypeReference<?> type)
      throws JsonProcessingException {
    return Json.MAPPER.readTree(tree(Json.MAPPER.convertValue(given, type)).toString());
  }

  private JsonNode article(JsonNode given) throws RejectedException {
    Article article = Json.read(bytes(given), Article.class);
    extractor.extract(
        new RawDocument(bytes(given), null, null, null, "application/json", null, null));
    return tree(article);
  }

  /** The fields that enrichment adds to the article before them on the page. */
  private static JsonNode annotations(ObjectNode article, JsonNode given) throws RejectedException {
    if (article == null) {
      throw new RejectedException("an article must stand before it");
    }
    ObjectNode whole = article.deepCopy().setAll((ObjectNode) given);
    EnrichedArticle enriched = Json.read(bytes(whole), EnrichedArticle.class);
    String text = enriched.article().text();
    for (var mention : enriched.mentions()) {
      requireSpan(text, mention.start(), mention.end(), mention.text());
    }
    for (var quote : enriched.quotes()) {
      requireSpan(text, quote.start(), quote.end(), quote.text());
      Span cue = quote.cue();
      requireSpan(text, cue.start(), cue.end(), cue.text());
      requireSpan(text, quote.speaker().start(), quote.speaker().end(), quote.speaker().text());
    }
    return tree(enriched);
  }

  private static void requireSpan(String text, int start, int end, String expected)
      throws RejectedException {
    String found = end <= text.length() ? text.substring(start, end) : "";
    if (!found.contains(expected)) {
      throw new RejectedException(
          "at %d to %d stands '%s', not '%s'".formatted(start, end, found, expected));
    }
  }

  private static JsonNode webhook(JsonNode given) throws RejectedException {
    ObjectNode kept = Json.MAPPER.createObjectNode();
    kept.set("type", given.path("type"));
    kept.set("timestamp", given.path("timestamp"));
    Alert alert = Alert.read(bytes(given.path("data")));
    if (!given.path("type").asText().equals("alert." + alert.kind().code())
        || !given.path("timestamp").asText().equals(alert.changedAt().toString())) {
      throw new RejectedException("type or timestamp is not that of the alert");
    }
    kept.set("data", tree(alert));
    return kept;
  }

  private static JsonNode rule(JsonNode given) throws RuleException {
    Map<String, Object> fields =
        Json.MAPPER.convertValue(given, new TypeReference<Map<String, Object>>() {});
    RuleParser.parse(RuleFields.read(fields));
    return given;
  }

  private static List<String> lost(JsonNode given, JsonNode kept, String path) {
    List<String> lost = new ArrayList<>();
    if (given.isObject()) {
      for (Map.Entry<String, JsonNode> field : given.properties()) {
        String name = field.getKey();
        lost.addAll(lost(field.getValue(), kept.path(name), path + "/" + name));
      }
    } else if (given.isArray()) {
      for (int i = 0; i < given.size(); i++) {
        lost.addAll(lost(given.get(i), kept.path(i), path + "/" + i));
      }
    } else if (!given.equals(kept)) {
      lost.add("%s is %s, read as %s".formatted(path, given, kept));
    }
    return lost;
  }

  private static JsonNode tree(Object value) {
    return Json.MAPPER.valueToTree(value);
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }
}
