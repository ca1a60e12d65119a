package io.newswire.ingest.feed.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.lang3.StringUtils;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeeds {
  private static final String VERSION = "https://jsonfeed.org/version/";

  private JsonFeeds() {}

  static FeedDocument read(String text, URI base, Instant now) throws RejectedException {
    TreeLimits.checkJson(text);
    try {
      return document(parse(text), base, now);
    } catch (RejectedException e) {
      JsonNode readable = LenientJson.parse(text);
      if (readable.path("items").isEmpty()) {
        throw e;
      }
      return document(readable, base, now).withRepair(e.getMessage());
    }
  }

  private static FeedDocument document(JsonNode feed, URI base, Instant now)
      throws RejectedException {
    String version = feed.path("version").asText("").replaceFirst("^http:", "https:");
    if (!version.startsWith(VERSION) || !feed.path("items").isArray()) {
      throw new RejectedException(
          "it is no feed: its JSON has no \"version\" of JSON Feed, or no \"items\"");
    }
    return FeedDocumentBuilder.builder()
        .kind("JSON Feed " + version.substring(VERSION.length()))
        .title(FeedValues.line(text(feed, "title")))
        .site(FeedValues.url(base, text(feed, "home_page_url")))
        .ended(feed.path("expired").asBoolean(false))
        .entries(
            elements(feed.path("items"))
                .filter(JsonNode::isObject)
                .map(item -> entry(item, feed, base, now))
                .toList())
        .build();
  }

  private static JsonNode parse(String text) throws RejectedException {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RejectedException(
          "the JSON is broken%s: %s"
              .formatted(Json.place(e), e.getOriginalMessage().lines().findFirst().orElse("")),
          e);
    }
  }

  private static FeedEntry entry(JsonNode item, JsonNode feed, URI base, Instant now) {
    String plain = StringUtils.stripToNull(text(item, "content_text"));
    String html = StringUtils.stripToNull(text(item, "content_html"));
    String summary = StringUtils.stripToNull(text(item, "summary"));
    String link = text(item, "url") == null ? text(item, "external_url") : text(item, "url");
    Instant updated = FeedValues.past(item.path("date_modified").asText(), now);
    Instant published = FeedValues.past(item.path("date_published").asText(), now);
    return FeedEntryBuilder.builder()
        .id(StringUtils.stripToNull(item.path("id").asText(null)))
        .url(FeedValues.url(base, link))
        .title(FeedValues.plainLine(text(item, "title")))
        .authors(FeedValues.names(authors(authors(item).isEmpty() ? feed : item)))
        .publishedAt(FeedValues.publication(published == null ? updated : published))
        .updatedAt(updated)
        .content(html == null && plain != null ? HtmlEscaping.escaped(plain) : html)
        .summary(summary == null ? null : HtmlEscaping.escaped(summary))
        .keywords(FeedValues.lines(elements(item.path("tags")).map(JsonNode::asText).toList()))
        .imageUrl(FeedValues.url(base, text(item, "image")))
        .language(
            FeedValues.language(
                text(item, "language") == null ? text(feed, "language") : text(item, "language")))
        .build();
  }

  /** 1.1 has several, 1.0 has one. */
  private static List<String> authors(JsonNode owner) {
    return Stream.concat(elements(owner.path("authors")), Stream.of(owner.path("author")))
        .map(author -> author.path("name").asText(""))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || !value.isTextual() ? null : value.asText();
  }
}
