package io.newswire.index.search.result;

/** The numbers of visible documents. */
public record Counts(long articles, long quotes, long alerts) {}
