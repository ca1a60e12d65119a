package io.newswire.launcher.bench;

import io.newswire.index.search.ArticleQuery;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.QuoteQuery;
import io.newswire.index.search.SortOrder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Quote;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** What people ask, drawn from articles that are there, in turns of six kinds. */
final class Questions {
  private static final int KINDS = 6;
  private static final int FACETS = 10;

  private final List<EnrichedArticle> articles;
  private final Random random = new Random(11);
  private int asked;

  Questions(List<EnrichedArticle> articles) {
    this.articles = articles;
  }

  /** Asks the next one and waits for its answer. */
  void ask(NewsSearch search) throws IOException {
    EnrichedArticle article = articles.get(random.nextInt(articles.size()));
    String[] words = article.article().text().replaceAll("[^\\p{L} ]", " ").split("\\s+");
    int at = random.nextInt(words.length - 1);
    String two = words[at] + " " + words[random.nextInt(words.length)];
    switch (asked++ % KINDS) {
      case 0 -> search.search(ArticleQuery.of(two));
      case 1 -> search.search(ArticleQuery.of("\"" + words[at] + " " + words[at + 1] + "\""));
      case 2 -> search.search(ArticleQuery.of(words[at]).withPeople(List.of(person(article))));
      case 3 -> search.search(ArticleQuery.of(words[at]).withFacets(FACETS));
      case 4 -> search.quotes(QuoteQuery.of(null).withSpeaker(speaker(article)));
      default -> search.search(ArticleQuery.of(words[at]).withSort(SortOrder.TIME));
    }
  }

  private static String person(EnrichedArticle article) {
    return article.entities().stream()
        .filter(entity -> entity.type() == EntityType.PERSON)
        .map(Entity::name)
        .findFirst()
        .orElse("Calloway");
  }

  private static String speaker(EnrichedArticle article) {
    return article.quotes().stream()
        .map(Quote::speaker)
        .filter(speaker -> speaker != null && speaker.name() != null)
        .map(speaker -> speaker.name())
        .findFirst()
        .orElse("Calloway");
  }
}
