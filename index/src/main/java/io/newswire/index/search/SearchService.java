package io.newswire.index.search;

import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.QuoteHit;
import io.newswire.index.search.result.StoryPage;
import io.newswire.index.search.result.StorySummary;
import io.newswire.index.search.result.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The searches that people ask for by a command: of the indices themselves, see {@link NewsSearch},
 * or of a Newswire that runs.
 *
 * <p>All methods throw an {@link IOException} if there is no answer. An invalid query is one for a
 * Newswire that runs; of Elasticsearch it is an {@link
 * io.newswire.index.search.query.InvalidQueryException}.
 */
public interface SearchService {
  /** Searches articles. */
  Hits<ArticleHit> search(ArticleQuery query) throws IOException;

  /** Searches quotes. */
  Hits<QuoteHit> quotes(QuoteQuery query) throws IOException;

  /** Searches the names that occur in the same articles as given names. */
  CoOccurrences together(CoOccurrenceQuery query) throws IOException;

  /** The stories with new articles, those with most first. */
  List<StorySummary> stories(StoryQuery query) throws IOException;

  /**
   * A story with its articles and quotes.
   *
   * @param id also that of a story that is part of another one now, which is answered then
   * @param size the maximum number of articles, 1 to 1,000
   * @return empty if no visible article is of the story
   */
  Optional<StoryPage> story(String id, int size) throws IOException;

  /**
   * The most frequent entities of visible articles with a word in a form of their name that begins
   * with a prefix; case and accents are ignored.
   *
   * @param prefix words of a name, the last of which may be incomplete; not blank
   * @param size the maximum number of names, 1 to 1,000
   */
  List<Suggestion> suggest(String prefix, int size) throws IOException;

  /** An article by its id; empty if it does not exist or is not visible. */
  Optional<ArticleDocument> article(String id, Visibility visibility) throws IOException;
}
