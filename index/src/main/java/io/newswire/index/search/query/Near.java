package io.newswire.index.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.GeoPoint;
import io.newswire.model.TextCut;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A circle on the earth: articles that name a place in it.
 *
 * @param place the name or the id of the place in its middle; in an answer the name of the place
 *     that was taken; null if the middle was given as coordinates
 * @param id the id of the place that was taken; null before that, and for coordinates
 * @param location the middle; null until the place has been looked up
 * @param meters the radius, more than 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Near(String place, String id, GeoPoint location, double meters) {
  /** No place is further away from another: half the length of the equator. */
  private static final double FURTHEST = 20_037_508;

  private static final Map<String, Double> METERS = Map.of("m", 1., "km", 1_000., "mi", 1_609.344);
  private static final String NUMBER = "([-+]?\\d+(?:\\.\\d+)?)";
  private static final Pattern COORDINATES = Pattern.compile(NUMBER + "\\s*,\\s*" + NUMBER);
  private static final Pattern DISTANCE =
      Pattern.compile(NUMBER + "\\s*(m|km|mi)", Pattern.CASE_INSENSITIVE);
  private static final String SYNTAX =
      "write a place and a distance in km, mi or m, such as Beirut,100km or 33.9,35.5,100km";
  private static final int SHOWN = 100;

  /**
   * Parses a place or coordinates and a distance: {@code Beirut,100km}, {@code 33.9,35.5,60mi}. The
   * name of a place may have commas.
   *
   * @throws InvalidQueryException if it is anything else
   */
  public static Near parse(String text) {
    int comma = text.lastIndexOf(',');
    String place = comma < 0 ? "" : text.substring(0, comma).strip();
    Matcher distance = DISTANCE.matcher(text.substring(comma + 1).strip());
    if (place.isEmpty() || !distance.matches()) {
      throw invalid(text, SYNTAX);
    }
    double meters =
        Double.parseDouble(distance.group(1))
            * METERS.get(distance.group(2).toLowerCase(Locale.ROOT));
    if (!(meters > 0 && meters <= FURTHEST)) {
      throw invalid(text, "the distance must be more than 0 and at most 20037 km");
    }
    Matcher coordinates = COORDINATES.matcher(place);
    return coordinates.matches()
        ? new Near(null, null, point(text, coordinates), meters)
        : new Near(place, null, null, meters);
  }

  private static GeoPoint point(String text, Matcher coordinates) {
    try {
      return new GeoPoint(
          Double.parseDouble(coordinates.group(1)), Double.parseDouble(coordinates.group(2)));
    } catch (IllegalArgumentException e) {
      throw invalid(text, e.getMessage());
    }
  }

  private static InvalidQueryException invalid(String text, String reason) {
    return new InvalidQueryException(
        "near '%s' cannot be used: %s".formatted(TextCut.shorten(text, SHOWN), reason));
  }
}
