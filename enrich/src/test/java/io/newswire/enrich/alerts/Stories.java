package io.newswire.enrich.alerts;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Enriched articles for tests, from text that says itself what is in it. */
final class Stories {
  /** {@code {Ada Byrne: The ferry is late.}} is a quote with its speaker. */
  private static final Pattern QUOTE = Pattern.compile("\\{([^:}]*): ([^}]*)}");

  private Stories() {}

  /** An article with that text in English, a title of its own, and no names. */
  static EnrichedArticle story(String text) {
    return story("Harbour news", text);
  }

  /** Quotes are written {@code {Speaker: what was said}}; the braces stay in the text. */
  static EnrichedArticle story(String title, String text) {
    return story("a1", title, text);
  }

  static EnrichedArticle story(String id, String title, String text) {
    Article article =
        ArticleBuilder.builder()
            .id(id)
            .title(title)
            .text(text)
            .source("Port Orla Herald")
            .language("en")
            .build();
    return new EnrichedArticle(article, List.of(), List.of(), quotes(text), List.of(), null);
  }

  /** An article without names and quotes in a language. */
  static EnrichedArticle storyIn(String language, String text) {
    Article article = story(text).article().withLanguage(language);
    return new EnrichedArticle(article, List.of(), List.of(), List.of(), List.of(), null);
  }

  /** The same article with an entity, mentioned where the text has its name or an alias. */
  static EnrichedArticle naming(EnrichedArticle story, EntityType type, String... names) {
    String id = type.name().toLowerCase(Locale.ROOT) + ":" + names[0].toLowerCase(Locale.ROOT);
    List<Mention> mentions = new ArrayList<>(story.mentions());
    Pattern.compile(String.join("|", names))
        .matcher(story.article().text())
        .results()
        .forEach(it -> mentions.add(new Mention(it.start(), it.end(), it.group(), type, id)));
    List<Entity> entities = new ArrayList<>(story.entities());
    List<String> aliases = List.of(names).subList(1, names.length);
    entities.add(new Entity(id, names[0], type, aliases, 1));
    return new EnrichedArticle(
        story.article(), mentions, entities, story.quotes(), List.of(), null);
  }

  private static List<Quote> quotes(String text) {
    return QUOTE.matcher(text).results().map(Stories::quote).toList();
  }

  private static Quote quote(MatchResult found) {
    String name = found.group(1);
    Speaker speaker =
        name.isEmpty() ? null : new Speaker(found.start(1), found.end(1), name, null, name);
    return new Quote(
        found.start(2), found.end(2), found.group(2), QuoteKind.DIRECT, null, speaker, "test");
  }
}
