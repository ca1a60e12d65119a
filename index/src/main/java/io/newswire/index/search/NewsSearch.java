package io.newswire.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.document.QuoteDocument;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.SizeLimits;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.ArticleAlert;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.index.search.result.Counts;
import io.newswire.index.search.result.DateCounts;
import io.newswire.index.search.result.EntityProfile;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.NewsMap;
import io.newswire.index.search.result.PipelinePace;
import io.newswire.index.search.result.QuoteHit;
import io.newswire.index.search.result.SearchTimeoutException;
import io.newswire.index.search.result.StoryPage;
import io.newswire.index.search.result.StorySummary;
import io.newswire.index.search.result.Suggestion;
import io.newswire.index.setup.IndexNames;
import io.newswire.index.write.ArticleDeletion;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.KnownName;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Searches the indices. Thread-safe. An index that does not exist yet counts as empty.
 *
 * <p>All methods throw an {@link IOException} if Elasticsearch does not answer, a {@link
 * SearchTimeoutException} if a search exceeds its time limit, and an {@link InvalidQueryException}
 * with the column if a query is invalid.
 */
public final class NewsSearch implements SearchService {
  private static final int LONGEST_ANSWER = 100 << 20;

  private final SearchConnection connection;
  private final ListedPlaces listed;

  /**
   * Makes a search with the default time limit.
   *
   * @param client not closed by this object
   */
  public NewsSearch(ElasticsearchClient client) {
    this(client, new NewswireConfig(Map.of()));
  }

  /**
   * Makes a search with the time limit of the configuration.
   *
   * @param client not closed by this object
   */
  public NewsSearch(ElasticsearchClient client, NewswireConfig config) {
    this(client, config, List::of);
  }

  /**
   * Makes a search that also knows places which no article names.
   *
   * @param client not closed by this object
   * @param names reads the list of known names
   */
  public NewsSearch(
      ElasticsearchClient client, NewswireConfig config, Supplier<Collection<KnownName>> names) {
    listed = new ListedPlaces(names);
    connection =
        new SearchConnection(
            client, Duration.ofMillis(config.getInt(ConfigKeys.SEARCH_TIMEOUT_MS)), LONGEST_ANSWER);
  }

  /** The connection of this search, for other searches of this package. */
  SearchConnection connection() {
    return connection;
  }

  /** Deletes what the indices have of articles. */
  public ArticleDeletion deletion() {
    return new ArticleDeletion(connection.client());
  }

  @Override
  public Hits<ArticleHit> search(ArticleQuery query) throws IOException {
    Near near = new PlaceSearch(connection::search, listed).located(query.near());
    ArticleQuery located = query.withNear(near);
    Hits<ArticleHit> hits =
        query.fold() == Fold.NONE
            ? page(located, ArticleRequests.of(located))
            : new ArticleFolding(connection.limit(), this::page, connection::search, located)
                .answer();
    return hits.withNear(near);
  }

  private Hits<ArticleHit> page(ArticleQuery query, SearchRequest request) throws IOException {
    SearchResponse<ArticleDocument> response =
        connection.search(request, ArticleDocument.class, query.text());
    DateCounts dates =
        DateCounting.count(request, response, query.dates(), query.countBy(), connection::search);
    Hits<ArticleHit> hits =
        SearchResponses.hits(response, query.size(), dates, SearchResponses::article)
            .counted(query.countBy(), GroupCounting.count(response.aggregations()));
    if (query.facets() == 0) {
      return hits;
    }
    Map<String, List<Facet>> facets = new HashMap<>(hits.facets());
    facets.putAll(entities(response.aggregations(), query.facets()));
    return hits.withFacets(GroupCounting.cut(facets, query.facets()));
  }

  private Map<String, List<Facet>> entities(Map<String, Aggregate> found, int size)
      throws IOException {
    Map<String, List<Facet>> named =
        new EntityFacets(new EntityNames(connection::searchEach)).read(found, size);
    return new Namesakes(connection::search).noted(named);
  }

  /**
   * Counts the places with a position that articles name.
   *
   * @param query its size, facets and dates are ignored
   * @param most the maximum number of places, 1 to 1,000
   */
  public NewsMap map(ArticleQuery query, int most) throws IOException {
    SizeLimits.checkPositive(most);
    Near near = new PlaceSearch(connection::search, listed).located(query.near());
    SearchRequest request = ArticleRequests.places(query.withNear(near), most);
    return SearchResponses.map(connection.search(request, Void.class, query.text()), near);
  }

  @Override
  public Hits<QuoteHit> quotes(QuoteQuery query) throws IOException {
    SearchRequest request = QuoteRequests.of(query);
    SearchResponse<QuoteDocument> response =
        connection.search(request, QuoteDocument.class, query.text());
    DateCounts dates =
        DateCounting.count(request, response, query.dates(), CountBy.ARTICLE, connection::search);
    return SearchResponses.hits(response, query.size(), dates, SearchResponses::quote);
  }

  @Override
  public CoOccurrences together(CoOccurrenceQuery query) throws IOException {
    return new CoOccurrenceSearch(connection::search, query).answer();
  }

  /**
   * What there is on a person, an organisation or a place; empty if no visible article names it.
   */
  public Optional<EntityProfile> entity(EntityQuery query) throws IOException {
    return new EntitySearch(this, connection::search, query).answer();
  }

  @Override
  public List<StorySummary> stories(StoryQuery query) throws IOException {
    return new StorySearch(connection).latest(query);
  }

  @Override
  public Optional<StoryPage> story(String id, int size) throws IOException {
    SizeLimits.checkPositive(size);
    return new StorySearch(connection).story(id, size);
  }

  /** The most frequent name of an entity; empty if no visible article names it. */
  public Optional<String> entityName(String id) throws IOException {
    EntityQuery query = new EntityQuery(null, id, null, null, null, 0, null);
    return new EntitySearch(this, connection::search, query).name();
  }

  /**
   * The ids of the visible articles that a rule fired on, the newest alert first.
   *
   * @param most the maximum number, up to 1,000
   */
  public List<String> articlesOfRule(String rule, int most) throws IOException {
    return connection
        .search(AlertRequests.ofRule(rule, most), AlertRequests.OfArticle.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.source().articleId())
        .toList();
  }

  /**
   * Usable articles whose embargo ends after a moment, those first whose embargo ends first; at
   * most 1,000, and without their text, their mentions and the words of their quotes.
   */
  public List<EnrichedArticle> embargoedAfter(Instant moment) throws IOException {
    return connection
        .search(EmbargoRequests.after(moment), ArticleDocument.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.source().enriched())
        .toList();
  }

  @Override
  public List<Suggestion> suggest(String prefix, int size) throws IOException {
    SizeLimits.checkSize(size);
    if (prefix.isBlank() || size < 1) {
      throw new InvalidQueryException("a prefix of a name and a size of at least 1 are required");
    }
    SearchResponse<Void> response = connection.search(SuggestRequests.of(prefix, size));
    Map<String, List<Facet>> found = SuggestRequests.read(response.aggregations());
    return SuggestRequests.suggestions(new Namesakes(connection::search).noted(found), size);
  }

  @Override
  public Optional<ArticleDocument> article(String id, Visibility visibility) throws IOException {
    SearchRequest request = ArticleRequests.withId(id, visibility);
    return connection.search(request, ArticleDocument.class).hits().hits().stream()
        .findFirst()
        .map(Hit::source);
  }

  /** The alerts of an article, the first match first; at most 1,000. */
  public List<ArticleAlert> alerts(String articleId) throws IOException {
    SearchRequest request = AlertRequests.ofArticle(articleId);
    return connection.search(request, ArticleAlert.class).hits().hits().stream()
        .map(Hit::source)
        .toList();
  }

  /** How much passed the stages lately, and how long that took. */
  public PipelinePace pace() throws IOException {
    return new PaceSearch(connection::search).answer();
  }

  /**
   * Waits until articles are searchable, with any status. Waits also while Elasticsearch does not
   * answer or the index of a new month is being created.
   *
   * @return the ids that are not searchable at the end of the timeout; empty if all are
   * @throws IOException if Elasticsearch does not answer at the end of the timeout
   */
  public Set<String> waitUntilSearchable(Collection<String> ids, Duration timeout)
      throws IOException, InterruptedException {
    return new SearchableArticles(connection).await(ids, timeout);
  }

  /**
   * The number of articles that a search finds, with any status. It changes where more of them have
   * become searchable; to ask for it all the time costs Elasticsearch little.
   */
  public long searchableArticles() throws IOException {
    return new SearchableArticles(connection).count();
  }

  /** The numbers of visible documents. */
  public Counts count() throws IOException {
    return new Counts(
        connection.count(IndexNames.ARTICLES),
        connection.count(IndexNames.QUOTES),
        connection.count(IndexNames.ALERTS));
  }
}
