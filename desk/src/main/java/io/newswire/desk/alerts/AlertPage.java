package io.newswire.desk.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A page of alerts.
 *
 * @param position what to ask for the events behind it with
 * @param total the number of all alerts asked for, on all pages
 * @param since how far back alerts are remembered
 * @param alerts the newest first
 * @param cursor the cursor of the next page; null if this is the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertPage(
    String position, int total, Instant since, List<AlertItem> alerts, String cursor) {}
