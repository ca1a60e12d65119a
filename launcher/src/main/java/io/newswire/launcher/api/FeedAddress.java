package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The addresses of a feed and of what it leads to.
 *
 * @param server scheme, host and port, as the client named them
 * @param parameters those of the request
 */
record FeedAddress(String server, Map<String, List<String>> parameters) {
  private static final String CURSOR = "cursor";
  private static final Set<String> OF_ONE_PAGE =
      Set.of(CURSOR, "size", NewsFeedRoutes.FORMAT, "facets", "dates", "zone");
  private static final Set<String> NOT_OF_SEARCH =
      Set.of(CURSOR, "size", NewsFeedRoutes.FORMAT, NewsFeedRoutes.RULE);

  FeedAddress {
    parameters = new TreeMap<>(parameters);
  }

  static FeedAddress of(Context context) {
    return new FeedAddress(context.scheme() + "://" + context.host(), context.queryParamMap());
  }

  /** What is asked for, in one order, and without what differs from page to page. */
  String query() {
    return query(without(OF_ONE_PAGE));
  }

  /** The values of what is asked for. */
  List<String> asked() {
    return without(OF_ONE_PAGE).entrySet().stream()
        .filter(parameter -> !parameter.getKey().equals("sort"))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .filter(value -> !value.isBlank())
        .toList();
  }

  String self() {
    return at("/feed", parameters);
  }

  String next(String cursor) {
    Map<String, List<String>> changed = new TreeMap<>(parameters);
    changed.put(CURSOR, List.of(cursor));
    return at("/feed", changed);
  }

  /** The search in the desk. */
  String home() {
    return at("/search", without(NOT_OF_SEARCH));
  }

  String article(String id) {
    return server + "/articles/" + URLEncoder.encode(id, UTF_8);
  }

  private Map<String, List<String>> without(Set<String> names) {
    Map<String, List<String>> rest = new TreeMap<>(parameters);
    rest.keySet().removeAll(names);
    return rest;
  }

  private String at(String path, Map<String, List<String>> with) {
    return server + path + (with.isEmpty() ? "" : "?" + query(with));
  }

  private static String query(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
        .collect(Collectors.joining("&"));
  }
}
