package io.newswire.deliver;

/**
 * How far a partition was read: the value of the stores of positions.
 *
 * @param offset of the last record
 * @param timestamp the latest of all records so far, in milliseconds
 */
record ProcessedOffset(long offset, long timestamp) {}
