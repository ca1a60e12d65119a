package io.newswire.enrich.alerts;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends a record to every partition of its topic. */
final class AllPartitions implements StreamPartitioner<String, Object> {
  @Override
  public Optional<Set<Integer>> partitions(String topic, String key, Object value, int partitions) {
    return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
  }
}
