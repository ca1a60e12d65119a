package io.newswire.enrich.alerts;

import io.newswire.kafka.RejectionSink;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertVolume;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Deserializes the alerts on {@code news.alert-matches}; invalid records are rejected. */
final class MatchReader implements Processor<byte[], byte[], Object, Object> {
  private ProcessorContext<Object, Object> context;
  private RejectionSink exit;

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    this.context = context;
    exit = new RejectionSink(AlertTopology.READ_MATCHES, context, AlertTopology.REJECTED_MATCHES);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Alert alert;
    try {
      alert = RecordWork.attempt(() -> read(record.value()));
    } catch (RejectedException e) {
      exit.reject(exit.original(record), e);
      return;
    }
    context.forward(
        record.withKey(alert.ruleId()).withValue(alert),
        alert.volume() == null ? AlertTopology.THROTTLE : AlertTopology.COUNT_VOLUME);
  }

  private static Alert read(byte[] json) throws RejectedException {
    Alert alert = Alert.read(json);
    AlertVolume volume = alert.volume();
    if (volume != null && (alert.articleId() == null || !volume.on().isCount())) {
      throw new RejectedException(
          "the alert cannot be counted; give it an 'articleId' and a count in 'volume.on'");
    }
    return alert;
  }
}
