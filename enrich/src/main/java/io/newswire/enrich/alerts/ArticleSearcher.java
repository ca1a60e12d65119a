package io.newswire.enrich.alerts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Runs queries on one article. */
final class ArticleSearcher {
  /**
   * A place where a query matches a Lucene field; the offsets are those of {@link ArticleFields}.
   */
  record Hit(String field, int start, int end) {}

  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;

  ArticleSearcher(ArticleFields article) {
    MemoryIndex index = new MemoryIndex(true);
    article.forEachStream(index::addField);
    index.freeze();
    searcher = index.createSearcher();
    leaf = searcher.getIndexReader().leaves().get(0);
  }

  /** Where the query matches; null if it does not match. */
  List<Hit> hits(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Matches matches = weight.matches(leaf, 0);
    if (matches == null) {
      return null;
    }
    List<Hit> hits = new ArrayList<>();
    for (String field : matches) {
      MatchesIterator match = matches.getMatches(field);
      while (match.next()) {
        MatchesIterator words = match.getSubMatches();
        if (words == null) {
          hits.add(new Hit(field, match.startOffset(), match.endOffset()));
        } else {
          while (words.next()) {
            hits.add(new Hit(field, words.startOffset(), words.endOffset()));
          }
        }
      }
    }
    return hits;
  }
}
