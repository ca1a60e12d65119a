package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A value of a field among all hits.
 *
 * @param value of a person, an organisation or a place the most frequent form of the name
 * @param count the number of hits with the value
 * @param id the id of an {@link io.newswire.model.Entity}; null for other values
 * @param note what tells an entity from others of the same name here; null if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facet(String value, long count, String id, String note) {
  /** A value that is no entity. */
  public Facet(String value, long count) {
    this(value, count, null, null);
  }

  public Facet withNote(String distinguishing) {
    return new Facet(value, count, id, distinguishing);
  }
}
