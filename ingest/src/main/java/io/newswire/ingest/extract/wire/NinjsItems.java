package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.WireValues.firstOf;

import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.query.language.TextLanguage;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The article in a ninjs object. Version 1 has {@code headline}, {@code body_text} and {@code
 * body_xhtml}; 2 and 3 have lists, {@code headlines} and {@code bodies}.
 */
final class NinjsItems {
  private NinjsItems() {}

  static WireItem read(JsonFields item) throws WireException {
    String uri = firstOf(item.text("uri"), item.text("guid"));
    NinjsBody body = NinjsBody.of(item);
    Article article =
        ArticleBuilder.builder()
            .url(WireValues.isWebAddress(uri) ? uri : null)
            .source(source(item, uri))
            .title(title(item, body.language()))
            .authors(authors(item))
            .publishedAt(
                WireValues.firstTime(
                    Stream.of("firstcreated", "versioncreated", "contentcreated").map(item::text)))
            .language(TextLanguage.of(body.text(), body.language()))
            .text(body.text())
            .description(description(item, body.language()))
            .section(
                Stream.of("section", "service")
                    .flatMap(name -> item.names(name).stream())
                    .findFirst()
                    .orElse(null))
            .keywords(keywords(item))
            .imageUrl(image(item))
            .version(WireValues.number(item.text("version")))
            .status(WireValues.status(item.text("pubstatus")))
            .urgency(WireValues.number(item.text("urgency")))
            .embargoedUntil(JsonEmbargo.end(item.fields().entrySet()))
            .build();
    return new WireItem(article, uri);
  }

  private static String title(JsonFields item, String language) {
    String title =
        firstOf(
            item.text("headline"), mainOf(item.objects("headlines"), language), item.text("title"));
    return title == null ? null : MarkupText.strip(title);
  }

  private static String description(JsonFields item, String language) {
    String description =
        firstOf(
            item.text("description_text"),
            item.text("description_xhtml"),
            mainOf(item.objects("descriptions"), language));
    return description == null ? null : MarkupText.strip(description);
  }

  /** In the language of the text, where there are several. */
  private static String mainOf(List<JsonFields> values, String language) {
    return values.stream()
        .filter(value -> value.text("value") != null)
        .min(
            Comparator.comparing((JsonFields value) -> !NinjsBody.speaks(value, language))
                .thenComparing(value -> !"main".equals(value.text("role"))))
        .map(value -> value.text("value"))
        .orElse(null);
  }

  /** Of the pictures that belong to it: an object for each, or lists of them. */
  private static String image(JsonFields item) {
    return NinjsBody.associated(item)
        .flatMap(associated -> associated.renditions().stream())
        .map(rendition -> rendition.text("href"))
        .filter(WireValues::isWebAddress)
        .findFirst()
        .orElse(null);
  }

  private static List<String> authors(JsonFields item) {
    List<String> named = item.names("authors");
    return named.isEmpty()
        ? WireValues.names(firstOf(item.text("byline"), item.text("by")))
        : List.copyOf(new LinkedHashSet<>(named));
  }

  private static String source(JsonFields item, String uri) {
    return Stream.of("provider", "source", "infosource", "infosources", "copyrightholder")
        .flatMap(name -> item.names(name).stream())
        .findFirst()
        .orElse(WireValues.authority(uri));
  }

  private static List<String> keywords(JsonFields item) {
    Set<String> words = new LinkedHashSet<>();
    for (String name : List.of("slugline", "keywords", "subject", "subjects")) {
      words.addAll(item.names(name));
    }
    return List.copyOf(words);
  }
}
