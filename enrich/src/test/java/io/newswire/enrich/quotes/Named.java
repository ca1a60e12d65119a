package io.newswire.enrich.quotes;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Articles for tests, with given names tagged wherever they or their last words stand. */
public final class Named {
  private Named() {}

  /** Names are people; {@code org:} or {@code place:} before a name says otherwise. */
  public static TaggedArticle article(String text, String... names) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (String given : names) {
      EntityType type = type(given);
      String name = given.substring(given.indexOf(':') + 1);
      String id =
          type.name().toLowerCase(Locale.ROOT)
              + ":"
              + name.toLowerCase(Locale.ROOT).replace(' ', '-');
      entities.put(id, new Entity(id, name, type, List.of(), 1));
      tag(text, name, type, id, mentions);
      if (type == EntityType.PERSON) {
        tag(text, name.substring(name.lastIndexOf(' ') + 1), type, id, mentions);
      }
    }
    mentions.sort(Comparator.comparing(Mention::start));
    Article article = ArticleBuilder.builder().id("a").text(text).build();
    return new TaggedArticle(article, mentions, List.copyOf(entities.values()));
  }

  /** The quotes found, one a line: kind, speaker as written, the name behind it, words. */
  public static List<String> quotes(String text, String... names) {
    return new PatternQuoteFinder()
        .find(article(text, names)).quotes().stream().map(Named::line).toList();
  }

  private static String line(Quote quote) {
    String speaker = quote.speaker() == null ? "?" : quote.speaker().text();
    boolean resolved =
        quote.speaker() != null
            && quote.speaker().name() != null
            && !quote.speaker().name().equals(speaker);
    return quote.kind().code()
        + " | "
        + speaker
        + (resolved ? " = " + quote.speaker().name() : "")
        + " | "
        + quote.text().replace("\n\n", "¶");
  }

  private static EntityType type(String given) {
    return given.startsWith("org:")
        ? EntityType.ORGANIZATION
        : given.startsWith("place:") ? EntityType.LOCATION : EntityType.PERSON;
  }

  private static void tag(
      String text, String name, EntityType type, String id, List<Mention> mentions) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int start = at;
      int end = at + name.length();
      if (mentions.stream().noneMatch(m -> m.start() < end && start < m.end())) {
        mentions.add(new Mention(start, end, name, type, id));
      }
    }
  }
}
