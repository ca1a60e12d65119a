package io.newswire.enrich.stories;

import static java.util.Objects.requireNonNullElse;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.query.TextAnalyzer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Makes the terms of an article: base forms of its words without stop words, and its entities. */
public final class TermExtractor {
  private static final int HEAD_TERMS = 64;
  private static final int BODY_TERMS = 80;
  private static final int ENTITY_TERMS = 12;

  /** The words of the lead, without stop words. */
  private static final int LEAD = 60;

  /** A title counts as three leads: once itself, and twice more. */
  private static final int TITLE = 3;

  /** The background at the end of long articles is that of other stories. */
  private static final int MOST_CHARACTERS = 8_000;

  private static final double SALIENCE_STEPS = 10;

  private static final Analyzer OTHER = new StandardAnalyzer();
  private static final Map<String, Analyzer> ANALYZERS =
      Map.of(
          "en", new EnglishAnalyzer(),
          "es", new SpanishAnalyzer(),
          "de", new GermanAnalyzer(),
          "fr", new FrenchAnalyzer(),
          "it", new ItalianAnalyzer());

  private enum Field {
    HEAD,
    BODY,
    ENTITIES;

    /** The finalizer of MurmurHash3 spreads the terms of short words. */
    int hash(String term) {
      int hash = 31 * term.hashCode() + ordinal();
      int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
      mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
      return mixed ^ (mixed >>> 16);
    }
  }

  private TermExtractor() {}

  /**
   * The terms of an article. They depend on nothing else.
   *
   * @param language ISO 639-1 code; null if unknown
   */
  public static StoryTerms extract(EnrichedArticle enriched, String language) {
    Article article = enriched.article();
    Analyzer analyzer = ANALYZERS.getOrDefault(requireNonNullElse(language, ""), OTHER);
    List<String> title = words(analyzer, article.title());
    List<String> text = words(analyzer, article.text());
    Map<Integer, Integer> head = new LinkedHashMap<>();
    title.forEach(word -> head.merge(Field.HEAD.hash(word), TITLE, Integer::sum));
    text.stream().limit(LEAD).forEach(word -> head.merge(Field.HEAD.hash(word), 1, Integer::sum));
    Map<Integer, Integer> body = new LinkedHashMap<>();
    text.forEach(word -> body.merge(Field.BODY.hash(word), 1, Integer::sum));
    return new StoryTerms(
        FieldTerms.of(head, HEAD_TERMS),
        FieldTerms.of(body, BODY_TERMS),
        FieldTerms.of(entities(enriched.entities()), ENTITY_TERMS));
  }

  private static List<String> words(Analyzer analyzer, String text) {
    return text == null
        ? List.of()
        : TextAnalyzer.words(analyzer, text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
  }

  private static Map<Integer, Integer> entities(List<Entity> entities) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (Entity entity : entities) {
      double salience = requireNonNullElse(entity.salience(), 0.0);
      counts.put(Field.ENTITIES.hash(entity.id()), 1 + (int) (SALIENCE_STEPS * salience));
    }
    return counts;
  }
}
