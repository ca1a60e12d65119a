package io.newswire.bench;

/**
 * How long searches take while articles arrive.
 *
 * @param articles in the index at the end
 * @param arrivedPerSecond the rate at which more came to the index stage meanwhile
 * @param searches how many questions were asked, one after the other
 * @param milliseconds until the answer was there
 */
public record SearchLoad(
    long articles, double arrivedPerSecond, int searches, Percentiles milliseconds) {}
