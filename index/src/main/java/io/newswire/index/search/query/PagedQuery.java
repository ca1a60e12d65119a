package io.newswire.index.search.query;

/** What a query for articles and one for quotes have in common: how hits are ordered and paged. */
public interface PagedQuery {
  SortOrder sort();

  int size();

  String cursor();

  int facets();

  DateFacet dates();
}
