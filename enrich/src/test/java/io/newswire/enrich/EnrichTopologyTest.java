package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.Mention;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.QuoteId;
import io.newswire.model.QuotedArticle;
import io.newswire.model.RawPosition;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.TaggedArticle;
import io.newswire.model.Topics;
import io.newswire.model.TraceParent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {
  private static final int MAX_BYTES = 200_000;
  private static final Instant NOON = EnrichDriver.NOON;
  private static final Article RAIN = TestArticles.article("a", "“Rain,” they said in Velmora.");

  @TempDir private Path stateDir;
  private EnrichDriver driver;
  private TestInputTopic<String, byte[]> articles;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, byte[]> rejected;

  @BeforeEach
  void start() {
    driver =
        new EnrichDriver(
            stateDir,
            new Enricher(EnrichTopologyTest::tagOrFail, EnrichTopologyTest::findOrOverflow),
            MAX_BYTES);
    articles = driver.articles();
    enriched = driver.output(Topics.ENRICHED);
    rejected = driver.output(Topics.REJECTED);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void anArticleComesOutWithNamesQuotesRevisionAndTimes() throws Exception {
    push(RAIN);

    EnrichedArticle article = nextEnriched();
    assertThat(article.mentions()).extracting(Mention::text).containsExactly("Rain", "Velmora");
    assertThat(article.quotes()).extracting(Quote::text).containsExactly("Rain,");
    assertThat(article.article().revision()).isEqualTo(1);
    assertThat(article.article().firstSeenAt()).isEqualTo(NOON);
    assertThat(article.enrichedAt()).isEqualTo(NOON);
    assertThat(article.withdrawnQuotes()).isEmpty();
  }

  @Test
  void firstSeenIsWhenTheDoorReceivedIt() throws Exception {
    Instant received = Instant.parse("2026-11-22T11:59:58Z");
    push(RAIN.withReceivedAt(received));

    assertThat(nextEnriched().article().firstSeenAt()).isEqualTo(received);
  }

  @Test
  void whereADocumentStoodOnTheRawTopicIsKept() {
    RecordHeaders headers = new RecordHeaders();
    new RawPosition(3, 42).writeTo(headers);
    articles.pipeInput(new TestRecord<>("a", Json.bytes(RAIN), headers, NOON));
    articles.pipeInput(new TestRecord<>("b", "broken".getBytes(UTF_8), headers, NOON));

    assertThat(RawPosition.readFrom(enriched.readRecord().headers()))
        .hasValue(new RawPosition(3, 42));
    assertThat(RawPosition.readFrom(rejected.readRecord().headers()))
        .hasValue(new RawPosition(3, 42));
  }

  @Test
  void theTraceOfAnArticleIsThatOfAllThatIsMadeOfItAndIsKept() {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    String other = trace.replace("4bf9", "5bf9");
    articles.pipeInput(new TestRecord<>("a", Json.bytes(RAIN), traced(trace), NOON));
    articles.pipeInput(
        new TestRecord<>("a", Json.bytes(RAIN.withText("Snow.")), traced(other), NOON));
    articles.pipeInput(new TestRecord<>("b", "broken".getBytes(UTF_8), traced(trace), NOON));

    assertThat(traceOf(enriched)).isEqualTo(trace);
    assertThat(traceOf(enriched)).isEqualTo(other);
    assertThat(traceOf(rejected)).isEqualTo(trace);
    Revision kept = driver.<Revision>store(EnrichTopology.REVISIONS).get("a");
    assertThat(kept.traceparent()).isEqualTo(other);
  }

  @Test
  void aTraceThatIsNotValidIsNone() {
    articles.pipeInput(new TestRecord<>("a", Json.bytes(RAIN), traced("00-0-0-00"), NOON));

    assertThat(traceOf(enriched)).isNull();
    assertThat(driver.<Revision>store(EnrichTopology.REVISIONS).get("a").traceparent()).isNull();
  }

  private static RecordHeaders traced(String traceparent) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(TraceParent.HEADER, traceparent.getBytes(UTF_8));
    return headers;
  }

  private static String traceOf(TestOutputTopic<String, byte[]> topic) {
    return HeaderText.get(topic.readRecord().headers(), TraceParent.HEADER);
  }

  @Test
  void theSameContentAgainGoesNoFurther() {
    push(RAIN.withReceivedAt(NOON));
    push(RAIN.withReceivedAt(NOON.plusSeconds(60)));

    assertThat(enriched.readKeyValuesToList()).hasSize(1);
    assertThat(rejected.isEmpty()).isTrue();
  }

  @Test
  void aCorrectionReplacesTheRevisionAndWithdrawsTheQuotesItNoLongerHas() throws Exception {
    push(RAIN);
    push(RAIN.withText("“Rain,” they said. “Snow,” others said."));
    push(RAIN.withText("“Snow,” others said."));
    nextEnriched();
    nextEnriched();

    EnrichedArticle third = nextEnriched();
    assertThat(third.article().revision()).isEqualTo(3);
    assertThat(third.article().firstSeenAt()).isEqualTo(NOON);
    assertThat(third.quotes()).extracting(Quote::text).containsExactly("Snow,");
    assertThat(third.withdrawnQuotes()).containsExactlyElementsOf(quoteIds(RAIN));
  }

  @Test
  void anOlderVersionAfterANewerOneGoesNoFurther() {
    push(RAIN.withVersion(2));
    push(RAIN.withVersion(1).withText("An older text."));

    assertThat(enriched.readKeyValuesToList()).hasSize(1);
  }

  @Test
  void aCanceledArticlePassesWithoutTextAndWithdrawsItsQuotes() throws Exception {
    push(RAIN);
    nextEnriched();
    push(TestArticles.article("a", null).withStatus(PublishingStatus.CANCELED));

    EnrichedArticle canceled = nextEnriched();
    assertThat(canceled.article().revision()).isEqualTo(2);
    assertThat(canceled.article().status()).isEqualTo(PublishingStatus.CANCELED);
    assertThat(canceled.mentions()).isEmpty();
    assertThat(canceled.quotes()).isEmpty();
    assertThat(canceled.withdrawnQuotes()).containsExactlyElementsOf(quoteIds(RAIN));
  }

  @Test
  void aCanceledArticleThatWasNeverSeenPasses() throws Exception {
    push(RAIN.withStatus(PublishingStatus.CANCELED));

    assertThat(nextEnriched().article().revision()).isEqualTo(1);
  }

  @Test
  void aWithheldArticleThatIsReleasedHasItsQuotesAgain() throws Exception {
    push(RAIN);
    push(RAIN.withStatus(PublishingStatus.WITHHELD));
    push(RAIN.withStatus(PublishingStatus.USABLE));
    nextEnriched();
    nextEnriched();

    EnrichedArticle released = nextEnriched();
    assertThat(released.quotes()).hasSize(1);
    assertThat(released.withdrawnQuotes()).isEmpty();
  }

  @Test
  void valuesThatAreNoArticleAreRejectedAndTheNextOnePasses() {
    articles.pipeInput("a", "{\"id\": \"a\", \"text\":".getBytes(UTF_8));
    articles.pipeInput("a", "null".getBytes(UTF_8));
    articles.pipeInput("a", "{\"text\":\"No id.\"}".getBytes(UTF_8));
    articles.pipeInput("b", Json.bytes(RAIN));
    articles.pipeInput("a", (byte[]) null);
    push(RAIN);

    assertThat(enriched.readKeyValuesToList()).hasSize(1);
    assertThat(rejected.readRecordsToList())
        .extracting(record -> Rejection.readFrom(record.headers()))
        .allSatisfy(rejection -> assertThat(rejection.stage()).isEqualTo("revise"))
        .extracting(Rejection::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith("not a JSON Article at line 1, column 20"),
            reason -> assertThat(reason).startsWith("not a JSON Article: it is null"),
            reason -> assertThat(reason).startsWith("the article has no \"id\""),
            reason -> assertThat(reason).startsWith("the record's key is not the article's id a"),
            reason -> assertThat(reason).startsWith("a record without a value"));
  }

  @Test
  void aRejectedRecordKeepsKeyValueHeadersAndPlace() {
    byte[] broken = "{".getBytes(UTF_8);
    push(RAIN);
    articles.pipeInput(
        new TestRecord<>(
            "a", broken, new RecordHeaders().add("trace", "t-1".getBytes(UTF_8)), NOON));

    TestRecord<String, byte[]> record = rejected.readRecord();
    assertThat(record.key()).isEqualTo("a");
    assertThat(record.value()).isEqualTo(broken);
    assertThat(record.headers().lastHeader("trace").value()).isEqualTo("t-1".getBytes(UTF_8));
    Rejection rejection = Rejection.readFrom(record.headers());
    assertThat(rejection.topic()).isEqualTo(Topics.ARTICLES);
    assertThat(rejection.offset()).isEqualTo(1);
    assertThat(rejection.at()).isEqualTo(NOON);
  }

  @Test
  void aStepThatThrowsRejectsThatArticleOnly() {
    push(TestArticles.article("a", "FAIL here"));
    push(TestArticles.article("b", "OVERFLOW here"));
    push(TestArticles.article("c", "All well."));

    assertThat(rejected.readRecordsToList())
        .extracting(record -> Rejection.readFrom(record.headers()).stage())
        .containsExactly("tag-entities", "find-quotes");
    assertThat(enriched.readKeyValuesToList()).extracting(pair -> pair.key).containsExactly("c");
  }

  @Test
  void aRejectedArticleIsNotRememberedSoThatARetryPasses() throws Exception {
    Article once = TestArticles.article("a", "FAIL here");
    push(once);
    push(once);

    assertThat(rejected.readRecordsToList()).hasSize(2);
  }

  @Test
  void anArticleThatGrowsBeyondARecordIsRejectedWithWhatToChange() {
    push(TestArticles.article("a", "Velmora ".repeat(10_000)));

    assertThat(Rejection.readFrom(rejected.readRecord().headers()).reason())
        .contains("bytes, more than", "ingest.max.document.bytes");
    assertThat(enriched.isEmpty()).isTrue();
  }

  @Test
  void aRetriedRecordLosesTheMarksOfItsRejection() {
    RecordHeaders headers = new RecordHeaders();
    new Rejection("extract", "once", Topics.RAW, 0, 7, NOON).writeTo(headers);
    articles.pipeInput(new TestRecord<>("a", Json.bytes(RAIN), headers, NOON));

    assertThat(enriched.readRecord().headers()).isEmpty();
  }

  private void push(Article article) {
    articles.pipeInput(article.id(), Json.bytes(article));
  }

  private EnrichedArticle nextEnriched() throws RejectedException {
    return Json.read(enriched.readValue(), EnrichedArticle.class);
  }

  private static List<String> quoteIds(Article article) {
    TaggedArticle tagged = new TaggedArticle(article, List.of(), List.of());
    return QuoteId.ofAll(article.id(), TestArticles.findMarks(tagged).quotes());
  }

  private static TaggedArticle tagOrFail(Article article) {
    if (article.text().startsWith("FAIL")) {
      throw new IllegalStateException("no tags today");
    }
    return TestArticles.tagCapitals(article);
  }

  private static QuotedArticle findOrOverflow(TaggedArticle tagged) {
    return tagged.article().text().startsWith("OVERFLOW")
        ? findOrOverflow(tagged)
        : TestArticles.findMarks(tagged);
  }
}
