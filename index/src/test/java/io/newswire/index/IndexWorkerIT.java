package io.newswire.index;

import static io.newswire.index.RunningIndexWorker.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.FieldValue;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublishingStatus;
import io.newswire.model.QuoteId;
import io.newswire.model.Topics;
import io.newswire.testkit.Services;
import io.newswire.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IndexWorkerIT {
  private final String id = Services.uniqueId();
  @AutoClose private final RunningIndexWorker worker = new RunningIndexWorker();
  private final EnrichedTopic topic = worker.topic();

  @Test
  void anArticleOnTheTopicIsFoundWithItsQuotes() throws Exception {
    topic.put(TestArticles.full(id));

    worker.awaitSearchable(id);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(quotes()).isEqualTo(1));
    assertThat(worker.problem()).isEmpty();
  }

  @Test
  void aCorrectionReplacesTheArticleAndWithdrawsTheQuotesItNoLongerHas() throws Exception {
    topic.put(TestArticles.full(id));
    topic.put(corrected());

    awaitRevision(2);
    assertThat(title()).isEqualTo("Ferries stay in harbour");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(quotes()).isZero());
  }

  @Test
  void aCorrectionWithdrawsAQuoteThatOnlyTheIndexKnows() throws Exception {
    topic.put(TestArticles.full(id));
    worker.awaitSearchable(id);
    EnrichedArticle corrected = corrected();

    topic.put(
        new EnrichedArticle(
            corrected.article(),
            corrected.mentions(),
            corrected.entities(),
            List.of(),
            List.of(),
            corrected.enrichedAt()));

    awaitRevision(2);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(quotes()).isZero());
  }

  @Test
  void anUrgentArticleIsWrittenBeforeItsTurnAndAnEarlierRevisionThatComesLaterChangesNothing()
      throws Exception {
    topic.putUrgent(corrected());
    worker.awaitSearchable(id);
    try (TopicProbe rejected = TopicProbe.fromNow(worker.config(), Topics.REJECTED)) {
      topic.put(TestArticles.full(id));
      topic.put(corrected());
      topic.put(id, "the end of those that waited".getBytes(StandardCharsets.UTF_8));
      rejected.awaitKey(id, 1);
    }

    TestIndex.client().indices().refresh(refresh -> refresh.index("news-*"));
    assertThat(title()).isEqualTo("Ferries stay in harbour");
    assertThat(quotes()).isZero();
    assertThat(worker.problem()).isEmpty();
  }

  @Test
  void anOlderRevisionThatComesAgainChangesNothing() throws Exception {
    TopicProbe rejected = TopicProbe.fromNow(worker.config(), Topics.REJECTED);
    topic.put(corrected());
    topic.put(TestArticles.full(id));
    topic.put(id, "the end of the replay".getBytes(StandardCharsets.UTF_8));

    rejected.awaitKey(id, 1);
    rejected.close();
    TestIndex.client().indices().refresh(refresh -> refresh.index("news-*"));
    assertThat(title()).isEqualTo("Ferries stay in harbour");
    assertThat(quotes()).isZero();
  }

  @Test
  void aCanceledArticleIsNoLongerFoundNorAreItsQuotes() throws Exception {
    EnrichedArticle full = TestArticles.full(id);
    topic.put(full);
    worker.awaitSearchable(id);

    topic.put(
        TestArticles.with(
            full, full.article().withStatus(PublishingStatus.CANCELED).withRevision(2)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(worker.search().article(id, Visibility.VISIBLE)).isEmpty();
              assertThat(quotes()).isZero();
            });
    ArticleDocument left = worker.search().article(id, Visibility.ALL).orElseThrow();
    assertThat(left.enriched().article().text()).isNull();
    assertThat(left.people()).isEmpty();
  }

  @Test
  void aWorkerThatComesBackGoesOnWhereTheLastOneWas() throws Exception {
    topic.put(TestArticles.full(id));
    worker.awaitSearchable(id);
    worker.stop();
    String later = Services.uniqueId();
    topic.put(TestArticles.full(later));

    worker.start();

    worker.awaitSearchable(later);
  }

  /** Revision 2 has another title, and not the quote of revision 1. */
  private EnrichedArticle corrected() {
    EnrichedArticle full = TestArticles.full(id);
    Article article = full.article().withTitle("Ferries stay in harbour").withRevision(2);
    return new EnrichedArticle(
        article,
        full.mentions(),
        full.entities(),
        List.of(),
        QuoteId.ofAll(id, full.quotes()),
        full.enrichedAt());
  }

  private void awaitRevision(int revision) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(worker.search().article(id, Visibility.ALL))
                    .get()
                    .extracting(found -> found.enriched().article().revision())
                    .isEqualTo(revision));
  }

  private String title() throws Exception {
    return worker.search().article(id, Visibility.ALL).orElseThrow().enriched().article().title();
  }

  private long quotes() throws Exception {
    return TestIndex.client()
        .count(
            count ->
                count
                    .index("news-quotes")
                    .query(
                        query ->
                            query.bool(
                                visible ->
                                    visible
                                        .filter(f -> f.term(t -> t.field("articleId").value(id)))
                                        .mustNot(
                                            f ->
                                                f.terms(
                                                    t ->
                                                        t.field("status")
                                                            .terms(
                                                                v ->
                                                                    v.value(
                                                                        List.of(
                                                                            FieldValue.of(
                                                                                "withdrawn"),
                                                                            FieldValue.of(
                                                                                "canceled")))))))))
        .count();
  }
}
