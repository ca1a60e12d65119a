package io.newswire.enrich;

import io.newswire.kafka.RejectionSink;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A step of the topology that is a function of what is known of the article. An article on which it
 * fails is rejected, and the next goes on; see {@link RecordWork}.
 */
final class EnrichmentStep<I, O> implements Processor<byte[], InFlightArticle<I>, byte[], Object> {
  private final String name;
  private final String next;
  private final Function<I, O> function;
  private ProcessorContext<byte[], Object> context;
  private RejectionSink exit;

  /**
   * A step.
   *
   * @param next name of the node its results go to
   */
  EnrichmentStep(String name, Function<I, O> function, String next) {
    this.name = name;
    this.next = next;
    this.function = function;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    this.context = context;
    exit = new RejectionSink(name, context, EnrichTopology.REJECTED);
  }

  @Override
  public void process(Record<byte[], InFlightArticle<I>> record) {
    InFlightArticle<O> result;
    try {
      result = RecordWork.attempt(() -> record.value().then(function));
    } catch (RejectedException e) {
      exit.reject(record.value().origin(), e);
      return;
    }
    context.forward(record.withValue(result), next);
  }
}
