package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.WireValues.firstOf;

import io.newswire.ingest.extract.text.Languages;
import io.newswire.ingest.extract.text.Markup;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The article in a ninjs object. Version 1 has {@code headline}, {@code body_text} and {@code
 * body_xhtml}; 2 and 3 have lists, {@code headlines} and {@code bodies}.
 */
final class NinjsItems {
  private static final Set<String> LESS_THAN_ALL = Set.of("caption", "summary", "teaser", "brief");

  private NinjsItems() {}

  static WireItem read(JsonFields item) throws WireException {
    String uri = item.text("uri");
    String text = body(item);
    Article article =
        ArticleBuilder.builder()
            .url(WireValues.isWebAddress(uri) ? uri : null)
            .source(source(item, uri))
            .title(title(item))
            .authors(authors(item))
            .publishedAt(
                Stream.of("firstcreated", "versioncreated", "contentcreated")
                    .map(name -> WireValues.time(item.text(name)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null))
            .language(Languages.of(text, item.text("language")))
            .text(text)
            .description(description(item))
            .section(
                Stream.of("section", "service")
                    .flatMap(name -> item.names(name).stream())
                    .findFirst()
                    .orElse(null))
            .keywords(keywords(item))
            .version(WireValues.number(item.text("version")))
            .status(WireValues.status(item.text("pubstatus")))
            .urgency(WireValues.number(item.text("urgency")))
            .embargoedUntil(WireValues.embargo(item.text("embargoed")))
            .build();
    return new WireItem(article, uri);
  }

  /** The longest of the bodies, of equal ones that with more paragraphs. */
  private static String body(JsonFields item) {
    Stream<String> first =
        item.fields().keySet().stream()
            .filter(name -> name.startsWith("body_"))
            .sorted()
            .map(item::text);
    Stream<String> later =
        item.objects("bodies").stream()
            .filter(body -> !LESS_THAN_ALL.contains(String.valueOf(body.text("role"))))
            .map(body -> body.text("value"));
    return Stream.concat(first, later)
        .filter(Objects::nonNull)
        .map(WireText::of)
        .reduce("", (best, next) -> next.length() > best.length() ? next : best);
  }

  private static String title(JsonFields item) {
    String title =
        firstOf(item.text("headline"), mainOf(item.objects("headlines")), item.text("title"));
    return title == null ? null : Markup.strip(title);
  }

  private static String description(JsonFields item) {
    String description =
        firstOf(
            item.text("description_text"),
            item.text("description_xhtml"),
            mainOf(item.objects("descriptions")));
    return description == null ? null : Markup.strip(description);
  }

  private static String mainOf(List<JsonFields> values) {
    return values.stream()
        .filter(value -> "main".equals(value.text("role")))
        .findFirst()
        .or(() -> values.stream().findFirst())
        .map(value -> value.text("value"))
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
