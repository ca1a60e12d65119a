package io.newswire.bench;

import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.SortOrder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Quote;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Generates searches of six kinds in turn, with words and names of existing articles. Words that
 * occur in more than a fifth of the articles are not used.
 */
final class SearchWorkload {
  private static final int KINDS = 6;
  private static final int FACETS = 10;
  private static final int TOO_FREQUENT = 5;

  private final List<EnrichedArticle> articles;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Random random = new Random(11);
  private int asked;

  SearchWorkload(List<EnrichedArticle> articles) {
    this.articles = articles;
    for (EnrichedArticle article : articles) {
      for (String word : new HashSet<>(words(article))) {
        frequencies.merge(word, 1, Integer::sum);
      }
    }
  }

  /** Runs the next search. */
  void ask(NewsSearch search) throws IOException {
    EnrichedArticle article = articles.get(random.nextInt(articles.size()));
    List<String> words = words(article);
    int at = keyword(words);
    String word = words.get(at);
    String two = word + " " + words.get(keyword(words));
    switch (asked++ % KINDS) {
      case 0 -> search.search(ArticleQuery.of(two));
      case 1 -> search.search(ArticleQuery.of(phrase(words, at)));
      case 2 -> search.search(ArticleQuery.of(word).withPeople(List.of(person(article))));
      case 3 -> search.search(ArticleQuery.of(word).withFacets(FACETS));
      case 4 -> search.quotes(QuoteQuery.of(null).withSpeaker(speaker(article)));
      default -> search.search(ArticleQuery.of(word).withSort(SortOrder.TIME));
    }
  }

  private static List<String> words(EnrichedArticle article) {
    return List.of(article.article().text().toLowerCase(Locale.ROOT).split("\\P{L}+"));
  }

  private static String phrase(List<String> words, int at) {
    return "\"" + String.join(" ", words.subList(at, Math.min(at + 2, words.size()))) + "\"";
  }

  /** The index of a word that is no stop word; one of few articles, if there is one. */
  private int keyword(List<String> words) {
    int[] usable = IntStream.range(0, words.size()).filter(at -> isUsable(words.get(at))).toArray();
    int[] rare = IntStream.of(usable).filter(at -> isRare(words.get(at))).toArray();
    int[] chosen = rare.length == 0 ? usable : rare;
    return chosen[random.nextInt(chosen.length)];
  }

  private static boolean isUsable(String word) {
    return !word.isEmpty() && !EnglishAnalyzer.getDefaultStopSet().contains(word);
  }

  private boolean isRare(String word) {
    return frequencies.get(word) <= articles.size() / TOO_FREQUENT;
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
