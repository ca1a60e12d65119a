package io.newswire.index.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.document.QuoteDocument;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.http.ContentTooLongException;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/**
 * Searches the indices. Thread-safe. An index that does not exist yet counts as empty.
 *
 * <p>All methods throw an {@link IOException} if Elasticsearch does not answer, a {@link
 * SearchTimeoutException} if a search exceeds its time limit, and an {@link InvalidQueryException}
 * with the column if a query is invalid.
 */
public final class NewsSearch {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int IDS_AT_ONCE = 1_000;
  private static final int MOST_ALERTS = 1_000;

  /**
   * Elasticsearch cancels a search at the time limit; after this additional time the client gives
   * up.
   */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final int LONGEST_ANSWER = 100 << 20;

  private final ElasticsearchClient client;
  private final Duration limit;

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
    this(client, Duration.ofMillis(config.getInt(ConfigKeys.SEARCH_TIMEOUT_MS)), LONGEST_ANSWER);
  }

  private NewsSearch(ElasticsearchClient client, Duration limit, int mostBytes) {
    this.limit = limit;
    this.client = client.withTransportOptions(options(limit.plus(GRACE), mostBytes));
  }

  private static RestClientOptions options(Duration time, int mostBytes) {
    RequestConfig request =
        RequestConfig.custom()
            .setConnectTimeout((int) GRACE.toMillis())
            .setSocketTimeout((int) time.toMillis())
            .build();
    return new RestClientOptions(
        RequestOptions.DEFAULT.toBuilder()
            .setRequestConfig(request)
            .setHttpAsyncResponseConsumerFactory(() -> new BoundedAnswer(mostBytes))
            .build(),
        false);
  }

  /** Searches articles. */
  public Hits<ArticleHit> search(ArticleQuery query) throws IOException {
    Near near = new PlaceSearch(this::count).located(query.near());
    ArticleQuery located = query.withNear(near);
    Hits<ArticleHit> hits =
        query.fold() == Fold.FAMILY
            ? new FamilyFolding(limit, this::page, this::count, located).answer()
            : page(located, ArticleRequests.of(located));
    return hits.withNear(near);
  }

  private Hits<ArticleHit> page(ArticleQuery query, SearchRequest request) throws IOException {
    SearchResponse<ArticleDocument> response = ask(request, ArticleDocument.class, query.text());
    DateCounts dates = DateCounting.count(request, response, query.dates(), this::count);
    Hits<ArticleHit> hits =
        SearchResponses.hits(response, query.size(), dates, SearchResponses::article);
    return query.facets() == 0
        ? hits
        : hits.withFacets(entities(response.aggregations(), query.facets()));
  }

  private Map<String, List<Facet>> entities(Map<String, Aggregate> found, int size)
      throws IOException {
    Map<String, List<Facet>> named =
        new EntityFacets(new EntityNames(this::countEach)).read(found, size);
    return new Namesakes(this::count).noted(named);
  }

  /**
   * Counts the places with a position that articles name.
   *
   * @param query its size, facets and dates are ignored
   * @param most the maximum number of places, 1 to 1,000
   */
  public NewsMap map(ArticleQuery query, int most) throws IOException {
    SizeLimits.checkPositive(most);
    Near near = new PlaceSearch(this::count).located(query.near());
    SearchRequest request = ArticleRequests.places(query.withNear(near), most);
    return SearchResponses.map(ask(request, Void.class, query.text()), near);
  }

  /**
   * Searches articles and returns them with all that is known of them but where their names stand.
   *
   * @param mostBytes the longest answer
   * @throws ContentTooLongException if the page would be longer
   */
  Hits<EnrichedArticle> stored(ArticleQuery query, int mostBytes) throws IOException {
    SearchRequest request =
        ArticleRequests.of(query)
            .rebuild()
            .highlight((Highlight) null)
            .source(s -> s.filter(f -> f.excludes("mentions")))
            .build();
    NewsSearch bounded = new NewsSearch(client, limit, mostBytes);
    SearchResponse<ArticleDocument> response =
        bounded.ask(request, ArticleDocument.class, query.text());
    return SearchResponses.hits(response, query.size(), null, hit -> hit.source().enriched());
  }

  /** The cursor behind a page of articles; null if there are no more. */
  String cursorBehind(ArticleQuery query) throws IOException {
    SearchRequest request = ArticleRequests.of(query).rebuild().source(s -> s.fetch(false)).build();
    SearchResponse<Void> response = ask(request, Void.class, query.text());
    return SearchResponses.hits(response, query.size(), null, Hit::id).cursor();
  }

  /** Searches quotes. */
  public Hits<QuoteHit> quotes(QuoteQuery query) throws IOException {
    SearchRequest request = QuoteRequests.of(query);
    SearchResponse<QuoteDocument> response = ask(request, QuoteDocument.class, query.text());
    DateCounts dates = DateCounting.count(request, response, query.dates(), this::count);
    return SearchResponses.hits(response, query.size(), dates, SearchResponses::quote);
  }

  /** Searches the names that occur in the same articles as given names. */
  public CoOccurrences together(CoOccurrenceQuery query) throws IOException {
    return new CoOccurrenceSearch(this::count, query).answer();
  }

  /**
   * What there is on a person, an organisation or a place; empty if no visible article names it.
   */
  public Optional<EntityProfile> entity(EntityQuery query) throws IOException {
    return new EntitySearch(this, this::count, query).answer();
  }

  /** The most frequent name of an entity; empty if no visible article names it. */
  public Optional<String> entityName(String id) throws IOException {
    EntityQuery query = new EntityQuery(null, id, null, null, null, 0, null);
    return new EntitySearch(this, this::count, query).name();
  }

  /**
   * The ids of the visible articles that a rule fired on, the newest alert first.
   *
   * @param most the maximum number, up to 1,000
   */
  public List<String> articlesOfRule(String rule, int most) throws IOException {
    SearchRequest request = AlertRequests.ofRule(rule, most);
    return ask(request, AlertRequests.OfArticle.class, null).hits().hits().stream()
        .map(hit -> hit.source().articleId())
        .toList();
  }

  /**
   * Usable articles whose embargo ends after a moment, those first whose embargo ends first; at
   * most 1,000, and without their text, their mentions and the words of their quotes.
   */
  public List<EnrichedArticle> embargoedAfter(Instant moment) throws IOException {
    SearchRequest request = EmbargoRequests.after(moment);
    return ask(request, ArticleDocument.class, null).hits().hits().stream()
        .map(hit -> hit.source().enriched())
        .toList();
  }

  /**
   * The most frequent entities of visible articles with a word in a form of their name that begins
   * with a prefix; case and accents are ignored.
   *
   * @param prefix words of a name, the last of which may be incomplete; not blank
   * @param size the maximum number of names, 1 to 1,000
   */
  public List<Suggestion> suggest(String prefix, int size) throws IOException {
    SizeLimits.checkSize(size);
    if (prefix.isBlank() || size < 1) {
      throw new InvalidQueryException("a prefix of a name and a size of at least 1 are required");
    }
    SearchResponse<Void> response = ask(SuggestRequests.of(prefix, size), Void.class, null);
    Map<String, List<Facet>> found = SuggestRequests.read(response.aggregations());
    return SuggestRequests.suggestions(new Namesakes(this::count).noted(found), size);
  }

  /** An article by its id; empty if it does not exist or is not visible. */
  public Optional<ArticleDocument> article(String id, Visibility visibility) throws IOException {
    Query withId = Query.of(q -> q.ids(ids -> ids.values(id)));
    SearchRequest request =
        SearchRequest.of(
            s ->
                base(s, IndexNames.ARTICLES)
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(new SearchFilters(visibility).all()).filter(withId))));
    return ask(request, ArticleDocument.class, null).hits().hits().stream()
        .findFirst()
        .map(Hit::source);
  }

  /** The alerts of an article, the first match first; at most 1,000. */
  public List<ArticleAlert> alerts(String articleId) throws IOException {
    SearchRequest request =
        SearchRequest.of(
            s ->
                base(s, IndexNames.ALERTS)
                    .size(MOST_ALERTS)
                    .query(q -> q.term(t -> t.field("articleId").value(articleId)))
                    .sort(o -> o.field(f -> f.field("matchedAt").unmappedType(FieldType.Date))));
    return ask(request, ArticleAlert.class, null).hits().hits().stream().map(Hit::source).toList();
  }

  /** How much passed the stages lately, and how long that took. */
  public PipelinePace pace() throws IOException {
    return new PaceSearch(this::count).answer();
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
    Set<String> missing = new LinkedHashSet<>(ids);
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      boolean last = System.nanoTime() >= end;
      try {
        removeFound(missing);
      } catch (IOException e) {
        if (last) {
          throw e;
        }
      }
      if (missing.isEmpty() || last) {
        return missing;
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  private void removeFound(Set<String> missing) throws IOException {
    List<String> next = missing.stream().limit(IDS_AT_ONCE).toList();
    while (!next.isEmpty()) {
      List<String> asked = next;
      SearchRequest request =
          SearchRequest.of(
              s ->
                  base(s, IndexNames.ARTICLES)
                      .query(q -> q.ids(ids -> ids.values(asked)))
                      .source(source -> source.fetch(false))
                      .size(asked.size()));
      List<Hit<Void>> found = ask(request, Void.class, null).hits().hits();
      found.forEach(hit -> missing.remove(hit.id()));
      next = found.size() < asked.size() ? List.of() : missing.stream().limit(IDS_AT_ONCE).toList();
    }
  }

  /** The numbers of visible documents. */
  public Counts count() throws IOException {
    return new Counts(
        count(IndexNames.ARTICLES), count(IndexNames.QUOTES), count(IndexNames.ALERTS));
  }

  private long count(String alias) throws IOException {
    List<Query> visible = new SearchFilters(Visibility.VISIBLE).all();
    return client
        .count(
            c -> c.index(alias).ignoreUnavailable(true).query(q -> q.bool(b -> b.filter(visible))))
        .count();
  }

  private List<Map<String, Aggregate>> countEach(List<RequestItem> requests) throws IOException {
    List<Map<String, Aggregate>> answers = new ArrayList<>();
    for (MultiSearchResponseItem<Void> answer :
        client.msearch(m -> m.searches(requests), Void.class).responses()) {
      if (answer.isFailure()) {
        throw new IOException(answer.failure().error().reason());
      }
      answers.add(answer.result().aggregations());
    }
    return answers;
  }

  private SearchResponse<Void> count(SearchRequest request) throws IOException {
    return ask(request, Void.class, null);
  }

  private <T> SearchResponse<T> ask(SearchRequest request, Class<T> type, String text)
      throws IOException {
    try {
      SearchResponse<T> response = client.search(limited(request), type);
      if (response.timedOut()) {
        throw new SearchTimeoutException(limit);
      }
      return response;
    } catch (SocketTimeoutException e) {
      throw new SearchTimeoutException(limit);
    } catch (IOException e) {
      if (e.getCause() instanceof ContentTooLongException tooLong) {
        throw tooLong;
      }
      throw e;
    } catch (ElasticsearchException e) {
      throw QueryErrors.translate(e, text);
    }
  }

  private SearchRequest limited(SearchRequest request) {
    return request.rebuild().timeout(limit.toMillis() + "ms").build();
  }

  static SearchRequest.Builder base(SearchRequest.Builder request, String alias) {
    return request.index(alias).ignoreUnavailable(true);
  }
}
