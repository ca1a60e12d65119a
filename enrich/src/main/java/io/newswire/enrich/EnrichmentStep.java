package io.newswire.enrich;

import io.newswire.kafka.RejectionSink;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A topology node that applies a function to the article. If the function fails, the article is
 * rejected and processing continues with the next one; see {@link RecordWork}.
 */
class EnrichmentStep<I, O> implements Processor<byte[], InFlightArticle<I>, byte[], Object> {
  private final String name;
  private final String next;
  private final Function<I, O> function;
  private ProcessorContext<byte[], Object> context;
  private RejectionSink exit;

  /**
   * Makes a step.
   *
   * @param next the name of the node that receives the results
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
