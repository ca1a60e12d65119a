package io.newswire.launcher.cli.push;

import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.launcher.cli.CommandException;
import io.newswire.model.Article;
import io.newswire.model.Fingerprint;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.ControlCharacters;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Waits until searches find pushed documents. It extracts the documents itself to know the ids of
 * their articles: the same document has the same id everywhere.
 */
public final class SearchableWait {
  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private final NewsSearch search;
  private final ArticleExtractor extractor;
  private final Instant start = Instant.now();
  private final Map<String, String> expected = new LinkedHashMap<>();
  private int rejected;

  public SearchableWait(NewsSearch search, NewswireConfig config) {
    this.search = search;
    this.extractor = new StandardExtractor(config);
  }

  /** Adds a document to wait for. One that extraction rejects is reported on standard error. */
  public void expect(RawDocument document) {
    try {
      Article article = extractor.extract(document);
      expected.put(article.id(), fingerprint(article));
    } catch (RejectedException e) {
      rejected++;
      String name = document.file() == null ? "standard input" : document.file();
      System.err.println(
          "newswire: " + ControlCharacters.escape(name + " is rejected: " + e.getMessage()));
    }
  }

  /** The ids of the articles to wait for, each once. */
  public Set<String> ids() {
    return expected.keySet();
  }

  /**
   * Waits until searches find all articles with the content that was pushed.
   *
   * @return whether none was rejected
   * @throws CommandException if some are missing when the time is over; the message names the first
   */
  public boolean await(Duration timeout) {
    Instant end = Instant.now().plus(timeout);
    try {
      Set<String> missing = search.waitUntilSearchable(expected.keySet(), timeout);
      if (missing.isEmpty()) {
        missing = new LinkedHashSet<>(expected.keySet());
        removeCurrent(missing);
        while (!missing.isEmpty() && Instant.now().isBefore(end)) {
          Thread.sleep(BETWEEN_LOOKS_MILLIS);
          removeCurrent(missing);
        }
      }
      if (!missing.isEmpty()) {
        throw new CommandException(
            "%d of %d cannot be searched after %d s, such as article %s; see 'newswire status'"
                .formatted(
                    missing.size(),
                    expected.size(),
                    timeout.toSeconds(),
                    missing.iterator().next()));
      }
    } catch (IOException e) {
      throw new CommandException("Elasticsearch does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return rejected == 0;
  }

  private void removeCurrent(Set<String> missing) throws IOException {
    for (Iterator<String> ids = missing.iterator(); ids.hasNext(); ) {
      String id = ids.next();
      if (search.article(id, Visibility.ALL).filter(found -> isCurrent(id, found)).isPresent()) {
        ids.remove();
      }
    }
  }

  private boolean isCurrent(String id, ArticleDocument document) {
    return !document.indexedAt().isBefore(start)
        || fingerprint(document.enriched().article()).equals(expected.get(id));
  }

  /** Of the fields that a correction may change. A missing status means usable. */
  private static String fingerprint(Article article) {
    return Fingerprint.of(
        article.title(),
        article.text(),
        Boolean.toString(article.usable()),
        String.valueOf(article.publishedAt()),
        String.valueOf(article.embargoedUntil()),
        article.description(),
        String.join("\n", article.authors()),
        String.join("\n", article.keywords()));
  }
}
