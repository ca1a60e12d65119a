package io.newswire.ingest.extract.isolated;

import java.time.Duration;

/**
 * What a parser's process may use.
 *
 * @param characters the longest text it takes from a document
 * @param time for one document
 * @param heapMegabytes its Java heap, in mebibytes
 */
public record ParsingLimits(int characters, Duration time, int heapMegabytes) {}
