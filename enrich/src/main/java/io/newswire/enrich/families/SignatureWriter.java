package io.newswire.enrich.families;

import io.newswire.model.Article;
import io.newswire.model.Json;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the signature of an article, or an empty value where a later revision has none. Where
 * thousands of rules fire once per story, one is larger than a record may be: it is sent without
 * the alerts for other articles, which their own signatures name, or without any. One that is too
 * large then is not sent: the article is compared with no other.
 */
final class SignatureWriter implements Processor<byte[], ArticleWithFamily, byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(SignatureWriter.class);

  private final int mostBytes;
  private ProcessorContext<byte[], byte[]> context;

  SignatureWriter(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
  }

  @Override
  public void process(Record<byte[], ArticleWithFamily> record) {
    Signature signature = record.value().signature();
    Article article = record.value().matched().article().article();
    if (signature != null || mayHaveHadOne(article)) {
      byte[] json = signature == null ? null : json(signature, article.id());
      context.forward(new Record<>(record.key(), json, record.timestamp()));
    }
  }

  private byte[] json(Signature signature, String id) {
    byte[] all = Json.bytes(signature);
    if (all.length <= mostBytes) {
      return all;
    }
    LOG.warn(
        "The signature of article {} has {} bytes, more than the {} a record may have; it is sent"
            + " with fewer alerts or not at all, so rules may fire again for its story. Have fewer"
            + " rules that fire once per story, or raise ingest.max.document.bytes",
        id,
        all.length,
        mostBytes);
    return Stream.of(
            signature.withOwnAlerts(id),
            signature.with(it -> it.alerts(Map.of()).storyAlerts(Map.of())))
        .map(Json::bytes)
        .filter(json -> json.length <= mostBytes)
        .findFirst()
        .orElse(null);
  }

  private static boolean mayHaveHadOne(Article article) {
    return article.revision() == null || article.revision() > 1;
  }
}
