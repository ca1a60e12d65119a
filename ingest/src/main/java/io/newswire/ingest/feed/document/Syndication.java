package io.newswire.ingest.feed.document;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import io.newswire.model.RejectedException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;

/** Reads RSS, RDF and Atom of all versions. */
final class Syndication {
  private Syndication() {}

  static FeedDocument read(String text, URI base, Instant now) throws RejectedException {
    try {
      return document(SafeXml.parse(mended(text)), base, now);
    } catch (RejectedException broken) {
      String again = SafeXml.withAmpersands(text);
      if (again.equals(text)) {
        throw broken;
      }
      return document(SafeXml.parse(mended(again)), base, now)
          .withRemarks(
              List.of("it is not well-formed, and read all the same: an '&' stands alone"));
    }
  }

  /** Without what stands before the first tag, and with HTML's entities as XML knows them. */
  private static XmlFixerReader mended(String text) {
    return new XmlFixerReader(new StringReader(text));
  }

  private static FeedDocument document(Document xml, URI base, Instant now)
      throws RejectedException {
    try {
      WireFeed wire = new WireFeedInput().build(xml);
      SyndFeed feed = new SyndFeedImpl(wire);
      return FeedDocumentBuilder.builder()
          .kind(kind(feed.getFeedType()))
          .title(Values.line(feed.getTitle()))
          .site(Values.url(base, feed.getLink()))
          .ttl(ttl(wire))
          .period(period(feed))
          .entries(feed.getEntries().stream().map(entry -> entry(entry, feed, base, now)).toList())
          .build();
    } catch (FeedException | IllegalArgumentException e) {
      throw new RejectedException("it is no RSS, RDF or Atom that is known: " + e.getMessage(), e);
    }
  }

  private static String kind(String type) {
    String[] parts = type.split("_", 2);
    return (parts[0].equals("atom") ? "Atom" : "RSS") + (parts.length > 1 ? " " + parts[1] : "");
  }

  private static FeedEntry entry(SyndEntry entry, SyndFeed feed, URI base, Instant now) {
    Instant updated = Values.past(entry.getUpdatedDate(), now);
    Instant published = Values.past(entry.getPublishedDate(), now);
    return FeedEntryBuilder.builder()
        .id(Values.some(entry.getUri()))
        .url(Values.url(base, entry.getLink()))
        .title(Values.line(entry.getTitle()))
        .authors(Values.names(authors(entry, feed)))
        .publishedAt(Values.publication(published == null ? updated : published))
        .updatedAt(updated)
        .content(
            entry.getContents().stream()
                .map(Syndication::html)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null))
        .summary(html(entry.getDescription()))
        .keywords(
            Values.lines(
                entry.getCategories().stream()
                    .map(SyndCategory::getName)
                    .filter(Objects::nonNull)
                    .toList()))
        .imageUrl(image(entry, base))
        .language(Values.language(feed.getLanguage()))
        .build();
  }

  private static List<String> authors(SyndEntry entry, SyndFeed feed) {
    Stream<String> creators =
        entry.getModule(DCModule.URI) instanceof DCModule dc
            ? dc.getCreators().stream()
            : Stream.of();
    List<String> own =
        Stream.concat(
                creators, Stream.concat(people(entry.getAuthors()), Stream.of(entry.getAuthor())))
            .filter(Objects::nonNull)
            .toList();
    boolean atom = feed.getFeedType().startsWith("atom");
    return own.isEmpty() && atom ? people(feed.getAuthors()).toList() : own;
  }

  private static Stream<String> people(List<SyndPerson> people) {
    return people == null
        ? Stream.of()
        : people.stream().map(SyndPerson::getName).filter(Objects::nonNull);
  }

  /** Plain text is HTML in which nothing is a tag. */
  private static String html(SyndContent content) {
    String value = content == null ? null : Values.some(content.getValue());
    boolean plain = value != null && "text".equals(content.getType());
    return plain ? Html.escaped(value) : value;
  }

  private static String image(SyndEntry entry, URI base) {
    return entry.getEnclosures().stream()
        .filter(it -> it.getType() != null && it.getType().startsWith("image/"))
        .map(SyndEnclosure::getUrl)
        .map(url -> Values.url(base, url))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Duration ttl(WireFeed wire) {
    return wire instanceof Channel channel && channel.getTtl() > 0
        ? Duration.ofMinutes(channel.getTtl())
        : null;
  }

  private static Duration period(SyndFeed feed) {
    if (!(feed.getModule(SyModule.URI) instanceof SyModule sy) || sy.getUpdatePeriod() == null) {
      return null;
    }
    Duration period =
        switch (sy.getUpdatePeriod()) {
          case "hourly" -> Duration.ofHours(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ofDays(1);
        };
    return period.dividedBy(Math.max(1, sy.getUpdateFrequency()));
  }
}
