package io.newswire.index.search;

/** What a query for articles and one for quotes have in common: how hits are ordered and paged. */
interface PagedQuery {
  SortOrder sort();

  int size();

  String cursor();

  int facets();

  DateFacet dates();
}
