package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.ArticleId;
import io.newswire.model.HeaderText;
import io.newswire.model.RawHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The name that is traced: a URL in any of its spellings, an article's id, or the key or file name
 * that a document was pushed with.
 *
 * @param id the id of the article, if the name is a URL or an id
 */
record TraceTarget(String name, String id) {

  static TraceTarget of(String name) {
    return new TraceTarget(name, isUrl(name) ? ArticleId.ofUrl(name) : name);
  }

  /** Whether a raw record, or the rejection of one, has this name. */
  boolean names(ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? null : new String(record.key(), UTF_8);
    return isNamed(key)
        || isNamed(HeaderText.get(record.headers(), RawHeaders.URL))
        || name.equals(HeaderText.get(record.headers(), RawHeaders.FILE));
  }

  private boolean isNamed(String value) {
    if (value == null) {
      return false;
    }
    return value.equals(name) || isUrl(value) && ArticleId.ofUrl(value).equals(id);
  }

  private static boolean isUrl(String name) {
    return name.contains("://");
  }
}
