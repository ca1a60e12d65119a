package io.newswire.launcher.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.SearchService;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.query.PagedQuery;
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
import io.newswire.model.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Searches by the HTTP API of a running Newswire. A command that asks it needs neither
 * Elasticsearch's client nor Lucene's query parser, whose classes take longer than the search.
 *
 * <p>All methods throw an {@link IOException} if the API does not answer, refuses the query, needs
 * a login, or has no parameter for what is asked. The reason is for a log: who asks Elasticsearch
 * then is told what is wrong with the query. Thread-safe.
 */
public final class HttpSearch implements SearchService {
  private static final TypeReference<Hits<ArticleHit>> ARTICLES = new TypeReference<>() {};
  private static final TypeReference<Hits<QuoteHit>> QUOTES = new TypeReference<>() {};
  private static final TypeReference<CoOccurrences> TOGETHER = new TypeReference<>() {};
  private static final TypeReference<List<StorySummary>> STORIES = new TypeReference<>() {};
  private static final TypeReference<StoryPage> STORY = new TypeReference<>() {};
  private static final TypeReference<List<Suggestion>> SUGGESTIONS = new TypeReference<>() {};
  private static final TypeReference<ArticleDocument> ARTICLE = new TypeReference<>() {};

  private static final Pattern ID = Pattern.compile("[\\w-]+");

  private final URI server;
  private final Duration patience;

  /**
   * Connects with the first search.
   *
   * @param server the address of the HTTP server, with its port and without a path
   * @param patience how long the server may send nothing
   */
  public HttpSearch(URI server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  @Override
  public Hits<ArticleHit> search(ArticleQuery query) throws IOException {
    requireParameter(
        query.visibility() == Visibility.VISIBLE && !query.asRule() && query.ids().isEmpty());
    RequestParameters parameters =
        new RequestParameters()
            .add("q", words(query.text()))
            .addAll("person", query.people())
            .addAll("organization", query.organizations())
            .addAll("place", query.places())
            .addAll("about", query.about())
            .add("near", near(query.near()))
            .add("salient", query.salient() ? "true" : null)
            .add("entity", query.entity())
            .addAll("source", query.sources())
            .add("language", query.language())
            .add("since", query.since())
            .add("until", query.until())
            .add("fold", query.fold())
            .add("count-by", query.countBy());
    return get("/search", paged(parameters, query), ARTICLES);
  }

  @Override
  public Hits<QuoteHit> quotes(QuoteQuery query) throws IOException {
    requireParameter(query.visibility() == Visibility.VISIBLE);
    RequestParameters parameters =
        new RequestParameters()
            .add("q", words(query.text()))
            .add("speaker", query.speaker())
            .add("entity", query.entity())
            .add("about", query.about())
            .addAll("source", query.sources())
            .add("language", query.language())
            .add("since", query.since())
            .add("until", query.until());
    return get("/quotes", paged(parameters, query), QUOTES);
  }

  /** Null for a blank query, which is none. */
  private static String words(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static RequestParameters paged(RequestParameters parameters, PagedQuery query)
      throws IOException {
    DateFacet dates = query.dates();
    return parameters
        .add("sort", query.sort())
        .add("size", query.size())
        .add("cursor", query.cursor())
        .add("facets", query.facets())
        .add("dates", dates == null ? null : dates.most())
        .add("zone", dates == null ? null : dates.zone());
  }

  /** As {@link Near#parse} reads it. */
  private static String near(Near near) {
    if (near == null) {
      return null;
    }
    String place =
        near.place() == null
            ? decimal(near.location().lat()) + "," + decimal(near.location().lon())
            : near.place();
    return place + "," + decimal(near.meters()) + "m";
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  @Override
  public CoOccurrences together(CoOccurrenceQuery query) throws IOException {
    requireParameter(query.visibility() == Visibility.VISIBLE && query.entity() == null);
    return get(
        "/with",
        new RequestParameters()
            .addAll("name", query.names())
            .addAll("source", query.sources())
            .add("language", query.language())
            .add("since", query.since())
            .add("until", query.until())
            .add("size", query.size()),
        TOGETHER);
  }

  @Override
  public List<StorySummary> stories(StoryQuery query) throws IOException {
    Instant since = query.since() == null ? Instant.EPOCH : query.since();
    return get(
        "/stories", new RequestParameters().add("since", since).add("size", query.size()), STORIES);
  }

  @Override
  public Optional<StoryPage> story(String id, int size) throws IOException {
    requireParameter(ID.matcher(id).matches());
    return Optional.of(get("/stories/" + id, new RequestParameters().add("size", size), STORY));
  }

  @Override
  public List<Suggestion> suggest(String prefix, int size) throws IOException {
    return get(
        "/suggest", new RequestParameters().add("prefix", prefix).add("size", size), SUGGESTIONS);
  }

  @Override
  public Optional<ArticleDocument> article(String id, Visibility visibility) throws IOException {
    requireParameter(visibility == Visibility.VISIBLE && ID.matcher(id).matches());
    return Optional.of(get("/articles/" + id, new RequestParameters(), ARTICLE));
  }

  private static void requireParameter(boolean there) throws IOException {
    if (!there) {
      throw new IOException("the API has no parameter for this");
    }
  }

  private <T> T get(String path, RequestParameters parameters, TypeReference<T> type)
      throws IOException {
    HttpGet.Answer answer = HttpGet.ask(server, path + parameters, patience);
    if (answer.status() != HttpStatus.SC_OK) {
      throw new IOException(
          "%s answers %d: %s".formatted(path, answer.status(), new String(answer.body(), UTF_8)));
    }
    T value = Json.MAPPER.readValue(answer.body(), type);
    if (value == null) {
      throw new IOException(path + " answers null");
    }
    return value;
  }
}
