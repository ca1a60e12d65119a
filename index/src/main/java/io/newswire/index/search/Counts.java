package io.newswire.index.search;

/** How many there are that readers may see. */
public record Counts(long articles, long quotes, long alerts) {}
