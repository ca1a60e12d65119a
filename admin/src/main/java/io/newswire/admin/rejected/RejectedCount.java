package io.newswire.admin.rejected;

/**
 * How many records a stage rejected for one kind of reason.
 *
 * @param kind see {@link RejectedEntry#kind}
 */
public record RejectedCount(String stage, String kind, int count) {}
