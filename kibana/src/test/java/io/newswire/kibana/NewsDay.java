package io.newswire.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.testkit.Services;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands in the indices after an hour of news: all that the dashboards ask for. */
final class NewsDay {
  /** Of all that this day brought, and of nothing else in the index. */
  static final String SOURCE = Services.uniqueId() + ".example";

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private NewsDay() {}

  /**
   * Two articles that readers may see, one withheld, one under embargo; an alert, a recall, a
   * rejection.
   */
  static void write() throws IOException {
    EnrichedArticle first = article(PublishingStatus.USABLE);
    EnrichedArticle embargoed = article(PublishingStatus.USABLE);
    TestIndex.write(
        first,
        article(PublishingStatus.USABLE),
        article(PublishingStatus.WITHHELD),
        TestArticles.with(
            embargoed, embargoed.article().withEmbargoedUntil(NOW.plus(1, ChronoUnit.DAYS))));
    alert(first.article(), "match");
    alert(first.article(), "recall");
    TestIndex.write(rejected());
  }

  private static EnrichedArticle article(PublishingStatus status) {
    EnrichedArticle full = TestArticles.full(Services.uniqueId());
    Instant received = NOW.minus(10, ChronoUnit.MINUTES);
    Article article =
        full.article()
            .withSource(SOURCE)
            .withStatus(status)
            .withPublishedAt(PublicationTime.of(received.atOffset(ZoneOffset.UTC)))
            .withReceivedAt(received)
            .withExtractedAt(received.plusMillis(100))
            .withFirstSeenAt(received.plusMillis(150));
    return new EnrichedArticle(
            article,
            full.mentions(),
            full.entities(),
            full.quotes(),
            full.withdrawnQuotes(),
            received.plusMillis(400))
        .withStory(full.story());
  }

  private static ConsumerRecord<byte[], byte[]> rejected() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(Topics.REJECTED, 0, 0, SOURCE.getBytes(UTF_8), new byte[0]);
    new Rejection("extract", "it has no text", Topics.RAW, 0, 0, NOW).writeTo(record.headers());
    record.headers().add(RawHeaders.SOURCE, SOURCE.getBytes(UTF_8));
    return record;
  }

  private static void alert(Article article, String kind) throws IOException {
    ObjectNode alert =
        KibanaJson.object()
            .put("id", Services.uniqueId())
            .put("kind", kind)
            .put("ruleId", "ferries")
            .put("ruleName", "Ferries")
            .put("articleId", article.id())
            .put("source", article.source())
            .put("language", article.language())
            .put("title", article.title())
            .put("url", article.url())
            .put("matchedAt", NOW.toString());
    alert.putArray("matchedWords").add("ferries");
    ElasticsearchClient client = TestIndex.client();
    client.index(
        index ->
            index
                .index(IndexNames.monthly(IndexNames.ALERTS, article.firstSeenAt()))
                .id(alert.path("id").asText())
                .withJson(new ByteArrayInputStream(alert.toString().getBytes(UTF_8))));
  }
}
