package io.newswire.ingest.extract.wire;

import static io.newswire.ingest.extract.wire.Elements.all;
import static io.newswire.ingest.extract.wire.Elements.at;
import static io.newswire.ingest.extract.wire.Elements.text;
import static io.newswire.ingest.extract.wire.WireValues.firstOf;

import io.newswire.ingest.extract.text.StatedTime;
import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.query.language.TextLanguage;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The article in an {@code nitf} document. */
final class NitfItems {
  private NitfItems() {}

  static WireItem read(Element nitf) throws WireException {
    Element data = at(nitf, "head", "docdata");
    Element publication = at(nitf, "head", "pubdata");
    Element front = at(nitf, "body", "body.head");
    String docId = firstOf(at(data, "doc-id").attr("id-string"));
    String text = bodyText(nitf);
    PublicationTime published = published(data, publication, front);
    Instant until = embargo(data, publication, front);
    Article article =
        ArticleBuilder.builder()
            .url(url(publication, docId))
            .source(source(data, publication, front, docId))
            .title(firstOf(title(nitf), text(at(nitf, "head", "title"))))
            .authors(authors(nitf))
            .publishedAt(published)
            .language(
                TextLanguage.of(text, firstOf(at(nitf, "body").attr("lang"), nitf.attr("lang"))))
            .text(text)
            .description(text(at(front, "abstract")))
            .section(firstOf(publication.attr("position.section")))
            .keywords(keywords(nitf, data))
            .version(WireValues.number(at(data, "du-key").attr("version")))
            .status(status(data.attr("management-status"), until))
            .urgency(WireValues.number(at(data, "urgency").attr("ed-urg")))
            .embargoedUntil(until)
            .build();
    return new WireItem(article, docId);
  }

  static String title(Element nitf) {
    return text(at(nitf, "body", "body.head", "hedline", "hl1"));
  }

  static String bodyText(Element nitf) {
    return WireText.of(at(nitf, "body", "body.content"));
  }

  /** The people of the by-lines, or where none are marked, the names without job or agency. */
  static List<String> authors(Element nitf) {
    Set<String> names = new LinkedHashSet<>();
    for (Element byline : all(at(nitf, "body", "body.head"), "byline")) {
      List<Element> people = byline.getElementsByTag("person");
      people.forEach(person -> names.add(text(person)));
      if (people.isEmpty()) {
        Element bare = byline.clone();
        bare.getElementsByTag("byttl").remove();
        names.addAll(WireValues.names(text(bare)));
      }
    }
    names.remove(null);
    return List.copyOf(names);
  }

  private static PublicationTime published(Element data, Element publication, Element front) {
    return Stream.concat(
            issued(data, publication, front),
            Stream.ofNullable(StatedTimes.parse(at(data, "date.release").attr("norm"))))
        .findFirst()
        .map(StatedTime::publication)
        .orElse(null);
  }

  private static Stream<StatedTime> issued(Element data, Element publication, Element front) {
    return Stream.of(
            at(data, "date.issue").attr("norm"),
            publication.attr("date.publication"),
            at(front, "dateline", "story.date").attr("norm"))
        .map(StatedTimes::parse)
        .filter(Objects::nonNull);
  }

  /** A release is an embargo unless the item was issued at that time or later. */
  private static Instant embargo(Element data, Element publication, Element front)
      throws WireException {
    String norm = at(data, "date.release").attr("norm");
    Instant end = WireValues.embargo(norm);
    if (end == null) {
      return null;
    }
    StatedTime release = StatedTimes.parse(norm);
    return issued(data, publication, front)
            .findFirst()
            .filter(issue -> !release.mayBeAfter(issue))
            .isPresent()
        ? null
        : end;
  }

  /**
   * The publishing status of a management status.
   *
   * @param embargo its end; null if it has none
   * @throws WireException if the status is unknown
   */
  static PublishingStatus status(String status, Instant embargo) throws WireException {
    return switch (status.strip().toLowerCase(Locale.ROOT)) {
      case "embargoed" -> embargo == null ? PublishingStatus.WITHHELD : PublishingStatus.USABLE;
      case "killed" -> PublishingStatus.CANCELED;
      default -> WireValues.status(status);
    };
  }

  private static String source(Element data, Element publication, Element front, String docId) {
    return firstOf(
        at(data, "doc-id").attr("regsrc"),
        text(at(front, "distributor")),
        publication.attr("name"),
        WireValues.authority(docId));
  }

  private static String url(Element publication, String docId) {
    return Stream.of(publication.attr("ex-ref"), docId)
        .filter(WireValues::isWebAddress)
        .findFirst()
        .orElse(null);
  }

  private static List<String> keywords(Element nitf, Element data) {
    Set<String> words = new LinkedHashSet<>();
    words.add(firstOf(at(data, "du-key").attr("key")));
    all(at(data, "key-list"), "keyword").forEach(word -> words.add(firstOf(word.attr("key"))));
    for (Element subject : all(at(nitf, "head", "tobject"), "tobject.subject")) {
      words.add(
          firstOf(
              subject.attr("tobject.subject.detail"),
              subject.attr("tobject.subject.matter"),
              subject.attr("tobject.subject.type")));
    }
    all(at(data, "identified-content"), "classifier")
        .forEach(classifier -> words.add(firstOf(classifier.attr("value"), text(classifier))));
    words.remove(null);
    return List.copyOf(words);
  }
}
