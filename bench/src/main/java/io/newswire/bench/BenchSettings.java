package io.newswire.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What is measured.
 *
 * @param articles a file of article JSON, one a line, at least one; null for generated ones
 * @param rate articles a second at the steady rate, at least 1
 * @param duration of the steady rate, at least a second
 * @param count how many articles go through extraction, enrichment, and all together, at least 10;
 *     the index takes ten times as many
 * @param rules how many alert rules each article is compared with; 0 for none
 * @param corpus how many articles are searched in; 0 leaves that measurement out
 */
public record BenchSettings(
    Path articles, int rate, Duration duration, int count, int rules, int corpus) {}
