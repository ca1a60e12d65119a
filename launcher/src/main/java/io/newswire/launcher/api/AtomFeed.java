package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jdom2.Verifier;

/** Writes a feed as Atom 1.0. A character that XML cannot have is replaced by U+FFFD. */
final class AtomFeed {
  static final String TYPE = "application/atom+xml";

  private static final int REPLACEMENT = 0xFFFD;

  private AtomFeed() {}

  static byte[] write(NewsFeed news) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(text(news.id()));
    feed.setTitle(text(news.title()));
    feed.setUpdated(Date.from(news.updated()));
    feed.setAuthors(List.of(person("Newswire")));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", news.home())));
    feed.setOtherLinks(
        Stream.concat(
                Stream.of(link("self", TYPE, news.self())),
                Stream.ofNullable(news.next()).map(next -> link("next", TYPE, next)))
            .toList());
    feed.setEntries(news.entries().stream().map(AtomFeed::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed).getBytes(UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed cannot be written as Atom", e);
    }
  }

  private static Entry entry(NewsFeed.Entry article) {
    Entry entry = new Entry();
    entry.setId(text(article.id()));
    entry.setTitle(text(article.title()));
    entry.setUpdated(Date.from(article.updated()));
    entry.setPublished(date(article.published()));
    entry.setAuthors(article.authors().stream().map(AtomFeed::person).toList());
    entry.setAlternateLinks(List.of(link("alternate", null, article.url())));
    entry.setCategories(article.tags().stream().map(AtomFeed::category).toList());
    entry.setSummary(summary(article.summary()));
    return entry;
  }

  private static Date date(Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static Content summary(String value) {
    if (value.isEmpty()) {
      return null;
    }
    Content content = new Content();
    content.setType(Content.TEXT);
    content.setValue(text(value));
    return content;
  }

  private static SyndPerson person(String name) {
    Person person = new Person();
    person.setName(text(name));
    return person;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setTerm(text(name));
    return category;
  }

  private static Link link(String relation, String type, String address) {
    Link link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(text(address));
    return link;
  }

  private static String text(String value) {
    StringBuilder valid = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> Verifier.isXMLCharacter(c) ? c : REPLACEMENT)
        .forEach(valid::appendCodePoint);
    return valid.toString();
  }
}
