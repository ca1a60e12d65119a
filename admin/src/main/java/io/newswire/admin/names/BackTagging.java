package io.newswire.admin.names;

import io.newswire.enrich.Enricher;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.generation.Reenriched;
import io.newswire.index.generation.ReenrichedWriter;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.StoredArticles;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.KnownName;
import io.newswire.model.NameForm;
import io.newswire.model.RecordWork;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enriches stored articles again that have a form of a new name, and those alone: a query finds
 * them. The articles of the live generation are replaced; no alert is sent, and {@code
 * news.enriched} stays as it is.
 *
 * @param enricher knows the new name
 */
public record BackTagging(NewsSearch search, ReenrichedWriter writer, Enricher enricher) {
  /** As many forms as one query may have. */
  private static final int FORMS_AT_ONCE = 50;

  /**
   * Enriches the articles again.
   *
   * @param since published at this moment or later
   * @param progress receives the number of articles enriched so far, after each page
   * @return the number of articles that were enriched again
   * @throws IOException if Elasticsearch does not answer
   */
  public long run(List<KnownName> names, Instant since, LongConsumer progress) throws IOException {
    List<String> forms =
        names.stream()
            .flatMap(name -> name.forms().stream())
            .map(NameForm::text)
            .distinct()
            .toList();
    long done = 0;
    for (int i = 0; i < forms.size(); i += FORMS_AT_ONCE) {
      String query = query(forms.subList(i, Math.min(forms.size(), i + FORMS_AT_ONCE)));
      StoredArticles found = new StoredArticles(search, query, since);
      while (!found.isAtEnd()) {
        done += again(found.next());
        progress.accept(done);
      }
    }
    return done;
  }

  /** The forms as phrases, one of which an article must have. */
  static String query(List<String> forms) {
    return forms.stream()
        .map(form -> "\"" + form.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(" OR "));
  }

  private int again(List<EnrichedArticle> page) throws IOException {
    List<String> ids = page.stream().map(EnrichedArticle::article).map(Article::id).toList();
    Map<String, ArticleDocument> stored = ids.isEmpty() ? Map.of() : writer.stored(ids);
    List<Reenriched> made = stored.values().parallelStream().flatMap(this::enriched).toList();
    writer.write(made);
    return made.size();
  }

  private Stream<Reenriched> enriched(ArticleDocument stored) {
    Optional<EnrichedArticle> made =
        RecordWork.find(() -> enricher.enrich(stored.enriched().article()));
    return made.map(article -> new Reenriched(stored, article)).stream();
  }
}
