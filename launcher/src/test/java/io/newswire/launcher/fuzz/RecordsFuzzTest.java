package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.newswire.deliver.queue.PendingDelivery;
import io.newswire.enrich.alerts.rhythm.RhythmState;
import io.newswire.enrich.names.NameRecord;
import io.newswire.index.document.AlertDocuments;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.RejectedDocuments;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.FeedItem;
import io.newswire.model.Json;
import io.newswire.model.QuotedArticle;
import io.newswire.model.RawPosition;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.TraceParent;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.Delivery;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import io.newswire.model.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Values and headers of records: each can be used and written again, or is rejected. */
class RecordsFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final List<Class<?>> TYPES =
      List.of(
          Article.class,
          QuotedArticle.class,
          AlertRule.class,
          Delivery.class,
          DeliveryReport.class,
          PendingDelivery.class,
          Feed.class,
          FeedState.class,
          FeedItem.class,
          HistoryEntry.class,
          RhythmState.class);

  @FuzzTest(maxDuration = "5m")
  void enriched(byte[] json) {
    try {
      EnrichedArticle article = same(json, EnrichedArticle.class);
      RecordWork.attempt(() -> ArticleDocuments.of(article, NOW, NOW));
    } catch (RejectedException e) {
      Rejections.check(e);
    }
  }

  @FuzzTest(maxDuration = "5m")
  void alerts(byte[] json) {
    try {
      Alert.read(json);
      Alert alert = same(json, Alert.class);
      RecordWork.attempt(() -> AlertDocuments.of(alert, NOW, NOW));
    } catch (RejectedException e) {
      Rejections.check(e);
    }
  }

  /** The other records and the values of state stores. */
  @FuzzTest(maxDuration = "5m")
  void others(byte[] json) {
    for (Class<?> type : TYPES) {
      try {
        same(json, type);
      } catch (RejectedException e) {
        Rejections.check(e);
      }
    }
    try {
      NameRecord.read("person:id", json);
    } catch (RejectedException e) {
      Rejections.check(e);
    }
  }

  /** Headers, as {@link RecordText} reads them. */
  @FuzzTest(maxDuration = "5m")
  void headers(byte[] text) {
    ConsumerRecord<byte[], byte[]> record = RecordText.read(text);
    Headers headers = record.headers();
    RawPosition.readFrom(headers).ifPresent(position -> position.writeTo(headers));
    TraceParent.readFrom(headers).ifPresent(trace -> trace.writeTo(headers));
    try {
      RejectedDocuments.of(record, NOW);
      Optional<Rejection> rejection = Rejection.find(headers);
      rejection.ifPresent(it -> it.writeTo(headers));
      require(rejection.equals(Rejection.find(headers)), rejection);
    } catch (IllegalArgumentException e) {
      require(e.getMessage().startsWith("header "), e.getMessage());
    }
  }

  private static <T> T same(byte[] json, Class<T> type) throws RejectedException {
    T value = Json.read(json, type);
    T read = Json.read(Json.bytes(value), type);
    require(value.equals(read), value);
    return value;
  }

  private static void require(boolean condition, Object value) {
    if (!condition) {
      throw new AssertionError("not the same when it is read again: " + value);
    }
  }
}
