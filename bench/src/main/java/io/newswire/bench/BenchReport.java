package io.newswire.bench;

import java.util.List;

/**
 * All that was measured in one run.
 *
 * @param processors of this machine
 * @param loadBefore average number of waiting threads of the last minute before the run; negative
 *     where the system does not tell
 * @param steady times at a steady rate, when everything is warm
 * @param extract articles through the extraction alone
 * @param enrich articles through the enrichment alone
 * @param index the index stage alone, beside the ceiling
 * @param together articles pushed at once until the last could be searched
 * @param rules how many alert rules were at work in the enrichment
 * @param search how long searches take in a large index; null if that was left out
 * @param plainKafka documents written to and read from a topic, and nothing else
 * @param memory of all processes at the end
 */
public record BenchReport(
    int processors,
    double loadBefore,
    SteadyLatencies steady,
    Rate extract,
    Rate enrich,
    IndexRounds index,
    Rate together,
    int rules,
    SearchLoad search,
    Rate plainKafka,
    List<ProcessMemory> memory) {}
