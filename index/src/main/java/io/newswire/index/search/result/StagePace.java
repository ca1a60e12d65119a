package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How much passed a stage lately.
 *
 * @param lastMinute the number that left the stage within the last minute
 * @param lastHour the same within the last hour
 * @param millis the time in the stage, with the wait before it, of those of the last hour; null if
 *     there were none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StagePace(long lastMinute, long lastHour, Percentiles millis) {}
