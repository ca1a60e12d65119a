package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.Elements.all;
import static io.newswire.ingest.extract.wire.Elements.at;
import static io.newswire.ingest.extract.wire.Elements.text;
import static io.newswire.ingest.extract.wire.WireValues.firstOf;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.LanguageCode;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.query.language.TextLanguage;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The article in a {@code newsItem} of NewsML-G2. */
final class NewsItems {
  private NewsItems() {}

  /** Whether it has a text, or takes one back. */
  static boolean isArticle(Element item) {
    String status = code(at(item, "itemmeta", "pubstatus"));
    boolean killed = status != null && status.matches("(?i)(?:.*[:/])?cancell?ed");
    boolean ofText = "text".equals(bare(code(at(item, "itemmeta", "itemclass"))));
    return !NewsContent.of(item).text().isEmpty() || (killed && ofText);
  }

  static WireItem read(Element item) throws WireException {
    Element itemMeta = at(item, "itemmeta");
    Element meta = at(item, "contentmeta");
    String guid = firstOf(item.attr("guid"));
    NewsContent content = NewsContent.of(item);
    Element embargo = at(itemMeta, "embargoed");
    Instant until = WireValues.embargo(text(embargo));
    Article article =
        ArticleBuilder.builder()
            .url(url(itemMeta, guid))
            .source(firstOf(provider(at(itemMeta, "provider")), WireValues.authority(guid)))
            .title(firstOf(headline(item, meta), content.title(), text(at(itemMeta, "title"))))
            .authors(authors(meta, content))
            .publishedAt(published(itemMeta, meta))
            .language(
                TextLanguage.of(
                    content.text(), firstOf(at(meta, "language").attr("tag"), item.attr("lang"))))
            .text(content.text())
            .description(text(at(meta, "description")))
            .section(name(at(itemMeta, "service")))
            .keywords(keywords(meta))
            .version(WireValues.number(item.attr("version")))
            .status(status(code(at(itemMeta, "pubstatus")), until == null && embargo.hasParent()))
            .urgency(WireValues.number(text(at(meta, "urgency"))))
            .embargoedUntil(until)
            .build();
    return new WireItem(article, guid);
  }

  /** The main one, and of several languages that in the item's own. */
  private static String headline(Element item, Element meta) {
    String language = firstOf(at(meta, "language").attr("tag"), item.attr("lang"), "");
    return all(meta, "headline").stream()
        .filter(headline -> text(headline) != null)
        .min(
            Comparator.comparing((Element headline) -> role(headline))
                .thenComparing(headline -> !speaks(headline, language)))
        .map(Elements::text)
        .orElse(null);
  }

  /** 0 of a main headline, 1 of one without a role, 2 of others. */
  private static int role(Element headline) {
    String role = headline.attr("role");
    if (role.isEmpty()) {
      return 1;
    }
    return "main".equals(bare(role)) ? 0 : 2;
  }

  private static boolean speaks(Element headline, String language) {
    String own = headline.attr("lang");
    return own.isEmpty() || LanguageCode.same(own, language);
  }

  /** An embargo without an end lasts until a later version ends it. */
  private static PublishingStatus status(String code, boolean endlessEmbargo) throws WireException {
    PublishingStatus status = WireValues.status(code);
    return endlessEmbargo && status != PublishingStatus.CANCELED
        ? PublishingStatus.WITHHELD
        : status;
  }

  /** The first version's time is the publication; later versions correct it. */
  private static PublicationTime published(Element itemMeta, Element meta) {
    return WireValues.firstTime(
        Stream.of(
                at(itemMeta, "firstcreated"),
                at(itemMeta, "versioncreated"),
                at(meta, "contentcreated"))
            .map(Elements::text));
  }

  private static List<String> authors(Element meta, NewsContent content) {
    List<String> creators =
        all(meta, "creator").stream().map(NewsItems::name).filter(Objects::nonNull).toList();
    List<String> by = WireValues.names(text(at(meta, "by")));
    if (!by.isEmpty()) {
      return by;
    }
    return creators.isEmpty() ? content.authors() : creators;
  }

  private static List<String> keywords(Element meta) {
    Set<String> words = new LinkedHashSet<>();
    all(meta, "slugline").forEach(slug -> words.add(text(slug)));
    all(meta, "keyword").forEach(keyword -> words.add(text(keyword)));
    all(meta, "subject").forEach(subject -> words.add(name(subject)));
    words.remove(null);
    return List.copyOf(words);
  }

  private static String url(Element itemMeta, String guid) {
    String link =
        all(itemMeta, "link").stream()
            .filter(each -> "canonical".equals(bare(each.attr("rel"))))
            .map(each -> each.attr("href"))
            .filter(WireValues::isWebAddress)
            .findFirst()
            .orElse(null);
    return firstOf(link, WireValues.isWebAddress(guid) ? guid : null);
  }

  private static String provider(Element provider) {
    return firstOf(
        text(at(provider, "name")),
        bare(provider.attr("qcode")),
        provider.attr("literal"),
        WireValues.host(provider.attr("uri")));
  }

  private static String name(Element concept) {
    return firstOf(text(at(concept, "name")), concept.attr("literal"));
  }

  private static String code(Element concept) {
    return firstOf(concept.attr("qcode"), concept.attr("uri"));
  }

  /** What follows the scheme in a QCode or URI. */
  private static String bare(String code) {
    return code == null ? null : code.replaceFirst("^.*[:/](?=[^:/]*$)", "");
  }
}
