package io.newswire.ingest.feed.document;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
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
import com.rometools.rome.io.impl.SyModuleParser;
import io.newswire.model.RejectedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jdom2.Document;
import org.jdom2.Element;

/** Reads RSS, RDF and Atom of all versions. */
final class Syndication {
  private static final Pattern TAG = Pattern.compile("<\\/?[a-zA-Z][^<>]*>");

  private Syndication() {}

  static FeedDocument read(String text, URI base, Instant now) throws RejectedException {
    FeedTree tree = FeedTree.parse(text, FeedShape::hasEntries);
    String shape = FeedShape.mend(tree.xml(), base);
    return document(tree.xml(), base, now)
        .withRepair(tree.repair() == null ? shape : tree.repair());
  }

  private static FeedDocument document(Document xml, URI base, Instant now)
      throws RejectedException {
    try {
      WireFeed wire = new WireFeedInput().build(xml);
      SyndFeed feed = new SyndFeedImpl(wire);
      return FeedDocumentBuilder.builder()
          .kind(kind(feed.getFeedType()))
          .title(FeedValues.line(feed.getTitle()))
          .site(FeedValues.url(base, feed.getLink()))
          .ttl(ttl(wire))
          .period(period(xml.getRootElement()))
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
    boolean atom = feed.getFeedType().startsWith("atom");
    Instant updated = FeedValues.past(entry.getUpdatedDate(), now);
    Instant published = FeedValues.past(entry.getPublishedDate(), now);
    return FeedEntryBuilder.builder()
        .id(StringUtils.stripToNull(entry.getUri()))
        .url(FeedValues.url(base, entry.getLink()))
        .title(title(entry, atom))
        .authors(FeedValues.names(authors(entry, feed)))
        .publishedAt(FeedValues.publication(published == null ? updated : published))
        .updatedAt(updated)
        .content(
            entry.getContents().stream()
                .map(content -> html(content, atom))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null))
        .summary(html(entry.getDescription(), atom))
        .keywords(
            FeedValues.lines(
                entry.getCategories().stream()
                    .map(SyndCategory::getName)
                    .filter(Objects::nonNull)
                    .toList()))
        .imageUrl(image(entry, base))
        .language(FeedValues.language(feed.getLanguage()))
        .build();
  }

  /** Atom says whether a title is text or HTML; RSS does not. */
  private static String title(SyndEntry entry, boolean atom) {
    SyndContent title = entry.getTitleEx();
    boolean plain =
        atom && (title == null || title.getType() == null || title.getType().equals("text"));
    return plain ? FeedValues.plainLine(entry.getTitle()) : FeedValues.line(entry.getTitle());
  }

  private static List<String> authors(SyndEntry entry, SyndFeed feed) {
    Stream<String> creators =
        entry.getModule(DCModule.URI) instanceof DCModule dc
            ? dc.getCreators().stream()
            : Stream.of();
    List<String> own =
        Stream.concat(
                creators, Stream.concat(people(entry.getAuthors()), Stream.of(entry.getAuthor())))
            .filter(name -> name != null && !name.isBlank())
            .toList();
    boolean atom = feed.getFeedType().startsWith("atom");
    return own.isEmpty() && atom ? people(feed.getAuthors()).toList() : own;
  }

  private static Stream<String> people(List<SyndPerson> people) {
    return people == null
        ? Stream.of()
        : people.stream().map(SyndPerson::getName).filter(Objects::nonNull);
  }

  /** Atom's default is plain text; who writes tags into it forgot to say so. */
  private static String html(SyndContent content, boolean atom) {
    String value = content == null ? null : StringUtils.stripToNull(content.getValue());
    if (value == null) {
      return null;
    }
    boolean plain = "text".equals(content.getType()) || (atom && content.getType() == null);
    return plain && !TAG.matcher(value).find() ? HtmlEscaping.escaped(value) : value;
  }

  private static String image(SyndEntry entry, URI base) {
    Stream<String> enclosures =
        entry.getEnclosures().stream()
            .filter(it -> it.getType() != null && it.getType().startsWith("image/"))
            .map(SyndEnclosure::getUrl);
    return Stream.concat(enclosures, MediaImages.of(entry.getForeignMarkup()))
        .map(url -> FeedValues.url(base, url))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Duration ttl(WireFeed wire) {
    return wire instanceof Channel channel && channel.getTtl() > 0
        ? Duration.ofMinutes(channel.getTtl())
        : null;
  }

  /** ROME looks for it in RDF and Atom alone, and most who say it write RSS 2.0. */
  private static Duration period(Element root) {
    Element feed =
        root.getChildren().stream()
            .filter(child -> child.getName().equals("channel"))
            .findFirst()
            .orElse(root);
    Module module = new SyModuleParser().parse(feed, Locale.US);
    if (!(module instanceof SyModule sy) || sy.getUpdatePeriod() == null) {
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
