package io.newswire.bench;

import java.util.List;

/**
 * The results of one run.
 *
 * @param processors the number of processors
 * @param loadBefore the load average of the minute before the run; negative if unknown
 * @param steady latencies at a steady rate, after warm-up
 * @param extract throughput of extraction alone
 * @param enrich throughput of enrichment alone
 * @param enrichCpu the CPU time of that, after the warm-up
 * @param index throughput of the index stage alone and of the baseline; null if not measured
 * @param together throughput of all stages, until the last article was searchable
 * @param rules the number of active alert rules
 * @param urgent latencies of urgent articles while others wait; null if not measured
 * @param search latencies of searches in a large index; null if not measured
 * @param plainKafka throughput of writing and reading a topic only; null if not measured
 * @param memory the memory of all processes at the end
 */
public record BenchReport(
    int processors,
    double loadBefore,
    SteadyLatencies steady,
    Rate extract,
    Rate enrich,
    CpuUse enrichCpu,
    IndexRounds index,
    Rate together,
    int rules,
    UrgentLatencies urgent,
    SearchLoad search,
    Rate plainKafka,
    List<ProcessMemory> memory) {}
