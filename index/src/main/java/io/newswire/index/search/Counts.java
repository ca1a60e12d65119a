package io.newswire.index.search;

/** The numbers of visible documents. */
public record Counts(long articles, long quotes, long alerts) {}
