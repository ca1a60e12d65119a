package io.newswire.admin.trace;

import static io.newswire.admin.trace.TopicsInMemory.ID;
import static io.newswire.admin.trace.TopicsInMemory.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a document is, by the steps that were found. */
class TraceOutcomeTest {
  private final TopicsInMemory log = new TopicsInMemory();
  private final IndexInMemory index = new IndexInMemory();

  @Test
  void whatExtractionRejectedHasItsReason() {
    RawPosition raw = log.raw(URL, null);
    log.rejected(raw, "extract", "no text: fill in text or html");

    ArticleTrace trace = only();

    assertThat(trace.id()).isNull();
    assertThat(trace.outcome()).isEqualTo(TraceState.REJECTED);
    assertThat(trace.why()).isEqualTo("by extract: no text: fill in text or html");
  }

  @Test
  void whatAFeedNamedAndNobodyCouldFetchHasItsReason() {
    log.notFetched("http://www.ledger.example/ferry", "answers 404: the page is gone");
    log.notFetched("https://ledger.example/other", "answers 404: the page is gone");

    ArticleTrace trace = only();

    assertThat(trace.id()).isNull();
    assertThat(trace.outcome()).isEqualTo(TraceState.REJECTED);
    assertThat(trace.why()).isEqualTo("by fetch: answers 404: the page is gone");
  }

  @Test
  void whereItWaitsDependsOnHowFarTheStagesAre() {
    RawPosition raw = log.raw(URL, null);
    assertThat(only().why()).contains("extract has not read it yet");

    log.article(ID, raw);
    assertThat(only().why()).contains("enrich has not read it yet");

    log.enriched(ID, raw, 1);
    assertThat(only().why()).contains("index has not read it yet");

    log.allDone("index");
    assertThat(only().outcome()).isEqualTo(TraceState.GONE);
  }

  @Test
  void anOlderRevisionIsReplacedAndAWithheldOneHidden() {
    RawPosition raw = log.raw(URL, null);
    log.article(ID, raw);
    log.enriched(ID, raw, 1);

    index.put(ID, 2, PublishingStatus.USABLE);
    assertThat(only().outcome()).isEqualTo(TraceState.REPLACED);

    index.put(ID, 1, PublishingStatus.WITHHELD);
    assertThat(only().outcome()).isEqualTo(TraceState.HIDDEN);
  }

  @Test
  void withoutElasticsearchTheOtherStepsAreFound() {
    RawPosition raw = log.raw(URL, null);
    log.article(ID, raw);
    log.enriched(ID, raw, 1);

    ArticleTrace trace =
        Tracer.trace(
                URL,
                log,
                id -> {
                  throw new IOException("connection refused");
                })
            .get(0);

    assertThat(trace.steps()).hasSize(3);
    assertThat(trace.outcome()).isEqualTo(TraceState.UNKNOWN);
    assertThat(trace.why()).contains("connection refused");
  }

  private ArticleTrace only() {
    List<ArticleTrace> traces = Tracer.trace(URL, log, index);
    assertThat(traces).hasSize(1);
    return traces.get(0);
  }
}
