package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A story with what its visible articles tell.
 *
 * @param headline the title of the first article of the source with most articles in the story;
 *     null if it has none
 * @param articles the number of articles
 * @param recent the number of those that are new in the sense of the query
 * @param first when the first was published, or first seen
 * @param latest likewise the last
 * @param sources the sources, that with most articles first; at most 20
 * @param quoted those who are quoted, those in most articles first; at most 10
 * @param merged the ids of stories that became part of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StorySummary(
    String id,
    String headline,
    long articles,
    long recent,
    Instant first,
    Instant latest,
    List<Facet> sources,
    List<Facet> quoted,
    List<String> merged) {
  public StorySummary {
    sources = sources == null ? List.of() : List.copyOf(sources);
    quoted = quoted == null ? List.of() : List.copyOf(quoted);
    merged = merged == null ? List.of() : List.copyOf(merged);
  }

  /** Whether the story began at a moment or later; all did if that is null. */
  public boolean beganSince(Instant moment) {
    return moment == null || !first.isBefore(moment);
  }
}
