package io.newswire.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of a run.
 *
 * @param articles a file of article JSON, one a line, at least one; null for generated articles
 * @param rate articles a second at the steady rate, at least 1
 * @param warmUp how long articles come at half that rate before it is measured; zero leaves that
 *     out
 * @param duration the duration of the steady rate, at least a second
 * @param count the number of articles for extraction, enrichment, and all stages together, at least
 *     10
 * @param rules the number of alert rules; 0 for none
 * @param waiting the number of articles that wait while urgent ones are pushed; 0 skips this
 *     measurement
 * @param corpus the number of articles in the index for searches; 0 skips this measurement
 * @param quick leaves out the index alone, plain Kafka and the searches
 */
public record BenchSettings(
    Path articles,
    int rate,
    Duration warmUp,
    Duration duration,
    int count,
    int rules,
    int waiting,
    int corpus,
    boolean quick) {}
