package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.index.search.query.Near;
import java.util.List;

/**
 * Where the articles of a search are.
 *
 * @param total the number of articles found, also those that name no place with a position
 * @param places the places that they name most, the most frequent first
 * @param near the circle that was searched; null if none was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewsMap(long total, List<MapPlace> places, Near near) {
  public NewsMap {
    places = List.copyOf(places);
  }
}
