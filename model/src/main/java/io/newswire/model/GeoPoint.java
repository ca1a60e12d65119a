package io.newswire.model;

/**
 * A place on Earth by WGS 84 coordinates, written as Elasticsearch's {@code geo_point} reads it.
 *
 * @param lat latitude in degrees, -90 to 90, north is positive
 * @param lon longitude in degrees, -180 to 180, east is positive
 */
public record GeoPoint(double lat, double lon) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a coordinate is not a number or out of its range
   */
  public GeoPoint {
    if (!(Math.abs(lat) <= 90)) {
      throw new IllegalArgumentException("latitude " + lat + " is not between -90 and 90");
    }
    if (!(Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("longitude " + lon + " is not between -180 and 180");
    }
  }
}
