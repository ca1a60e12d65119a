package io.newswire.deliver;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Knows which records were taken before. Kafka forgets after a week how far a group that does not
 * run was, and would have it read all again from the beginning.
 */
final class ProcessedOffsets {
  private final ProcessorContext<?, ?> context;
  private final KeyValueStore<String, ProcessedOffset> store;

  ProcessedOffsets(ProcessorContext<?, ?> context, String store) {
    this.context = context;
    this.store = context.getStateStore(store);
  }

  /**
   * Whether this record comes for the first time; from now on it is known. In a topic that was
   * deleted and made again offsets start anew, but what stands there is younger.
   */
  boolean isNew(Record<?, ?> record) {
    String partition = Integer.toString(context.taskId().partition());
    long offset = context.recordMetadata().orElseThrow().offset();
    ProcessedOffset last = store.get(partition);
    if (last != null && offset <= last.offset() && record.timestamp() <= last.timestamp()) {
      return false;
    }
    long latest =
        last == null ? record.timestamp() : Math.max(last.timestamp(), record.timestamp());
    store.put(partition, new ProcessedOffset(offset, latest));
    return true;
  }
}
