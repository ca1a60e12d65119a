package io.newswire.enrich.families;

import io.newswire.model.Article;
import io.newswire.model.Json;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends the signature of an article, or an empty value where a later revision has none. */
final class SignatureWriter implements Processor<byte[], ArticleWithFamily, byte[], byte[]> {
  private ProcessorContext<byte[], byte[]> context;

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], ArticleWithFamily> record) {
    Signature signature = record.value().signature();
    if (signature != null || mayHaveHadOne(record.value().matched().article().article())) {
      byte[] json = signature == null ? null : Json.bytes(signature);
      context.forward(new Record<>(record.key(), json, record.timestamp()));
    }
  }

  private static boolean mayHaveHadOne(Article article) {
    return article.revision() == null || article.revision() > 1;
  }
}
