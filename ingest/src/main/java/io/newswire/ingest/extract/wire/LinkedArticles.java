package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.WireValues.firstOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublishingStatus;
import io.newswire.query.language.TextLanguage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The article in a JSON-LD document: the object itself, or the one of its {@code @graph}. */
final class LinkedArticles {
  private LinkedArticles() {}

  static WireItem read(JsonNode root) throws WireException {
    JsonNode graph = root.path("@graph");
    List<JsonFields> articles = new ArrayList<>();
    Iterable<JsonNode> nodes = graph.isArray() ? graph : List.of(root);
    nodes.forEach(
        node -> {
          if (isArticle(node)) {
            articles.add(JsonFields.of(node));
          }
        });
    if (articles.size() != 1) {
      throw new WireException(
          "the JSON-LD holds "
              + articles.size()
              + " articles and must hold one; push one object with \"@type\": \"NewsArticle\"");
    }
    return item(articles.get(0), graph);
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    Iterable<JsonNode> types = type.isArray() ? type : List.of(type);
    for (JsonNode each : types) {
      if (each.asText().matches(".*Article|(?:.*[/:])?(?:BlogPosting|LiveBlogPosting|Report)")) {
        return true;
      }
    }
    return false;
  }

  private static WireItem item(JsonFields fields, JsonNode graph) throws WireException {
    String body = fields.text("articlebody");
    String text = body == null ? "" : WireText.of(body);
    String publisher = names(fields, "publisher", graph).stream().findFirst().orElse(null);
    String id = firstOf(fields.text("identifier"), fields.text("@id"));
    String url = url(fields);
    String title = firstOf(fields.text("headline"), fields.text("name"));
    String description = fields.text("description");
    Article article =
        ArticleBuilder.builder()
            .url(url)
            .source(firstOf(publisher, WireValues.authority(url), WireValues.authority(id)))
            .title(title == null ? null : MarkupText.strip(title))
            .authors(List.copyOf(new LinkedHashSet<>(names(fields, "author", graph))))
            .publishedAt(
                WireValues.firstTime(
                    Stream.of("datepublished", "datecreated", "datemodified").map(fields::text)))
            .language(TextLanguage.of(text, fields.text("inlanguage")))
            .text(text)
            .description(description == null ? null : MarkupText.strip(description))
            .section(fields.names("articlesection").stream().findFirst().orElse(null))
            .keywords(keywords(fields))
            .imageUrl(image(fields))
            .version(WireValues.number(fields.text("version")))
            .status(status(fields))
            .embargoedUntil(JsonEmbargo.end(fields.fields().entrySet()))
            .build();
    return new WireItem(article, id);
  }

  /** Of schema.org's free texts, those that are IPTC's; "Published" and others say nothing. */
  private static PublishingStatus status(JsonFields fields) throws WireException {
    String status = fields.names("creativeworkstatus").stream().findFirst().orElse("");
    return status.matches("(?i)(?:.*[:/])?(?:usable|withheld|cancell?ed)")
        ? WireValues.status(status)
        : null;
  }

  private static String url(JsonFields fields) {
    JsonNode page = fields.get("mainentityofpage");
    return Stream.of(
            fields.text("url"),
            page.isObject() ? page.path("@id").asText() : page.asText(),
            fields.text("@id"))
        .filter(WireValues::isWebAddress)
        .findFirst()
        .orElse(null);
  }

  private static String image(JsonFields fields) {
    JsonNode image = fields.get("image");
    JsonNode first = image.isArray() ? image.path(0) : image;
    String url = first.isObject() ? first.path("url").asText() : first.asText();
    return WireValues.isWebAddress(url) ? url : null;
  }

  private static List<String> names(JsonFields fields, String name, JsonNode graph) {
    List<String> names = fields.names(name);
    if (!names.isEmpty()) {
      return names;
    }
    Set<String> ids = new LinkedHashSet<>();
    fields.objects(name).forEach(reference -> ids.add(reference.text("@id")));
    List<String> found = new ArrayList<>();
    graph.forEach(
        node -> {
          if (node.has("@id") && ids.contains(node.path("@id").asText())) {
            found.addAll(JsonFields.of(node).names("name"));
          }
        });
    return found;
  }

  private static List<String> keywords(JsonFields fields) {
    Set<String> words = new LinkedHashSet<>();
    boolean single = fields.get("keywords").isTextual();
    for (String word : fields.names("keywords")) {
      words.addAll(single ? List.of(word.split("\\s*[,;]\\s*")) : List.of(word));
    }
    words.addAll(fields.names("about"));
    words.remove("");
    return List.copyOf(words);
  }
}
