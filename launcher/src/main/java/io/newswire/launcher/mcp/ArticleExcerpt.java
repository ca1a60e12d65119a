package io.newswire.launcher.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Json;
import io.newswire.model.Quote;
import io.newswire.model.Speaker;
import io.newswire.model.TextCut;
import java.util.List;
import java.util.Optional;

/** An article with a piece of its text, without what only machines need. */
final class ArticleExcerpt {
  private static final int USUAL_LENGTH = 8_000;
  private static final List<String> FIELDS =
      List.of(
          "id",
          "url",
          "source",
          "title",
          "authors",
          "publishedAt",
          "language",
          "description",
          "section",
          "revision",
          "people",
          "organizations",
          "places",
          "about",
          "speakers",
          "family",
          "story");

  private ArticleExcerpt() {}

  /** With the piece of the text that the arguments ask for. */
  static ObjectNode of(ArticleDocument article, ToolArguments given) {
    JsonNode whole = Json.MAPPER.valueToTree(article);
    ObjectNode excerpt = Json.MAPPER.createObjectNode();
    FIELDS.stream().filter(whole::has).forEach(field -> excerpt.set(field, whole.get(field)));
    String text = Optional.ofNullable(article.enriched().article().text()).orElse("");
    int start = Math.min(given.number("offset", 0), text.length());
    int end = TextCut.end(text, start, given.number("length", USUAL_LENGTH));
    excerpt.put("text", text.substring(start, end));
    excerpt.put("textEnd", end).put("textLength", text.length());
    for (Quote quote : article.enriched().quotes()) {
      ObjectNode shown = excerpt.withArray("quotes").addObject();
      shown.put("text", quote.text()).put("kind", quote.kind().code());
      Optional.ofNullable(quote.speaker())
          .map(ArticleExcerpt::name)
          .ifPresent(it -> shown.put("speaker", it));
    }
    return excerpt;
  }

  private static String name(Speaker speaker) {
    return speaker.name() == null ? speaker.text() : speaker.name();
  }
}
