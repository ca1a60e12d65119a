package io.newswire.admin.trace;

import static io.newswire.admin.trace.TopicsInMemory.ID;
import static io.newswire.admin.trace.TopicsInMemory.URL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.DeliveryState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps of which documents belong to an article. */
class TracerTest {
  private final TopicsInMemory log = new TopicsInMemory();
  private final IndexInMemory index = new IndexInMemory();

  @Test
  void anArticleIsFollowedFromTheRawTopicToTheIndex() {
    RawPosition raw = log.raw("key-of-a-feed", null);
    log.article(ID, raw);
    log.enriched(ID, raw, 1);
    index.put(ID, 1, PublishingStatus.USABLE);

    ArticleTrace trace = only("http://www.ledger.example/ferry?utm_source=letter");

    assertThat(trace.id()).isEqualTo(ID);
    assertThat(trace.raw()).isEqualTo(raw);
    assertThat(trace.steps())
        .extracting(TraceStep::stage, TraceStep::place)
        .containsExactly(
            tuple("received", "news.raw"),
            tuple("extracted", "news.articles"),
            tuple("enriched", "news.enriched"),
            tuple("indexed", "news-articles"));
    assertThat(trace.outcome()).isEqualTo(TraceState.SEARCHABLE);
  }

  @Test
  void anUrgentArticleIsFollowedThroughItsTopics() {
    RawPosition other = log.raw(URL, null);
    RawPosition raw = log.urgent(URL);
    log.urgentArticle(ID, raw);
    log.enriched(ID, raw, 1);
    index.put(ID, 1, PublishingStatus.USABLE);

    List<ArticleTrace> both = trace(URL);

    assertThat(both).extracting(ArticleTrace::raw).containsExactly(other, raw);
    assertThat(both.get(0).outcome()).isEqualTo(TraceState.WAITING);
    assertThat(both.get(1).steps())
        .extracting(TraceStep::stage, TraceStep::place)
        .containsExactly(
            tuple("received", "news.raw-urgent"),
            tuple("extracted", "news.articles-urgent"),
            tuple("enriched", "news.enriched"),
            tuple("indexed", "news-articles"));
    assertThat(both.get(1).outcome()).isEqualTo(TraceState.SEARCHABLE);
  }

  @Test
  void aPageWhoseAddressDiffersFromTheArticlesIsFoundByBoth() {
    RawPosition raw = log.raw(null, "https://ledger.example/amp/ferry");
    log.article(ID, raw);

    assertThat(only("https://ledger.example/amp/ferry").id()).isEqualTo(ID);
    assertThat(only(URL).raw()).isEqualTo(raw);
  }

  @Test
  void aPageThatIsFetchedLaterHasBothWays() {
    log.notFetched(URL, "answers 404: the page is gone");
    RawPosition raw = log.raw(URL, null);
    log.article(ID, raw);

    assertThat(trace(URL))
        .extracting(ArticleTrace::outcome)
        .containsExactly(TraceState.REJECTED, TraceState.WAITING);
  }

  @Test
  void aPushThatAKillStandsAgainstSaysSoAndWhatWouldBringTheArticleBack() {
    RawPosition plain = log.raw(URL, null);
    RawPosition again = log.raw(URL, null);
    log.article(ID, plain);
    log.article(ID, again, "{\"status\":\"canceled\"}");
    index.put(ID, 2, PublishingStatus.CANCELED);
    log.allDone("enrich");

    assertThat(trace(ID))
        .extracting(ArticleTrace::outcome, ArticleTrace::why)
        .satisfiesExactly(
            way -> assertThat(way.toList().toString()).contains("withdrawn", "usable"),
            way -> assertThat(way.toList().toString()).doesNotContain("withdrawn"));
  }

  @Test
  void everyPushHasAWayOfItsOwnAndTheSecondOfTheSameBringsNothingNew() {
    RawPosition first = log.raw(URL, null);
    RawPosition second = log.raw(URL, null);
    log.article(ID, first);
    log.article(ID, second);
    log.enriched(ID, first, 1);
    index.put(ID, 1, PublishingStatus.USABLE);
    log.allDone("enrich");

    assertThat(trace(ID))
        .extracting(ArticleTrace::raw, ArticleTrace::outcome)
        .containsExactly(tuple(first, TraceState.SEARCHABLE), tuple(second, TraceState.REPEATED));
  }

  @Test
  void itsAlertsAreShownWithWhereTheyWereSent() {
    RawPosition first = log.raw(URL, null);
    RawPosition second = log.raw(URL, null);
    log.article(ID, first);
    log.enriched(ID, first, 1);
    log.alert(AlertKind.MATCH, 1);
    log.report("m", "slack:desk", DeliveryState.WAITING);
    log.report("m", "slack:desk", DeliveryState.DELIVERED);
    log.article(ID, second);
    log.enriched(ID, second, 2);
    log.alert(AlertKind.RECALL, 2);
    log.report("r", "slack:desk", DeliveryState.DELIVERED);

    assertThat(trace(URL))
        .extracting(
            trace ->
                trace.steps().stream()
                    .filter(step -> step.stage().matches("alerted|told"))
                    .map(TraceStep::detail)
                    .toList())
        .containsExactly(
            List.of("match of rule 'Ferries'", "slack:desk: delivered, thanks"),
            List.of("recall of rule 'Ferries'", "slack:desk: delivered, thanks"));
  }

  @Test
  void ofOtherArticlesNothingIsFound() {
    RawPosition raw = log.raw("https://ledger.example/other", null);
    log.article("other", raw);
    log.rejected(raw, "revise", "no reason");

    assertThat(trace(URL)).isEmpty();
  }

  private List<ArticleTrace> trace(String name) {
    return Tracer.trace(name, log, index);
  }

  private ArticleTrace only(String name) {
    List<ArticleTrace> traces = trace(name);
    assertThat(traces).hasSize(1);
    return traces.get(0);
  }
}
