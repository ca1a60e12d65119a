package io.newswire.launcher.api;

import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a feed of the articles that were found. */
final class NewsFeedBuilder {
  /** Ids are made of this, so they are the same at every address of the server. */
  private static final String TAG = "tag:newswire,2026:";

  private static final Set<String> LINKED = Set.of("http", "https");

  private final FeedAddress address;

  NewsFeedBuilder(FeedAddress address) {
    this.address = address;
  }

  NewsFeed build(String title, Hits<ArticleHit> found) {
    List<NewsFeed.Entry> entries = found.hits().stream().map(this::entry).toList();
    return new NewsFeed(
        TAG + "feed/" + address.query(),
        title,
        entries.stream()
            .map(NewsFeed.Entry::updated)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        address.home(),
        address.self(),
        found.cursor() == null ? null : address.next(found.cursor()),
        entries);
  }

  private NewsFeed.Entry entry(ArticleHit hit) {
    Instant published = hit.publishedAt() == null ? null : hit.publishedAt().instant();
    return new NewsFeed.Entry(
        TAG + "article/" + hit.id(),
        isLinked(hit.url()) ? hit.url() : address.article(hit.id()),
        Objects.requireNonNullElse(hit.title(), "(without a headline)"),
        Objects.requireNonNullElse(hit.description(), ""),
        hit.language(),
        published,
        Stream.of(hit.revisedAt(), published)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(Instant.EPOCH),
        hit.authors().isEmpty() ? Stream.ofNullable(hit.source()).toList() : hit.authors(),
        Stream.of(hit.people(), hit.organizations(), hit.places()).flatMap(List::stream).toList());
  }

  private static boolean isLinked(String url) {
    try {
      URI uri = URI.create(Objects.requireNonNullElse(url, ""));
      return uri.getScheme() != null && LINKED.contains(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
