package io.newswire.index.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.TestArticles;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.QuoteId;
import io.newswire.model.RejectedException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArticleDocumentsTest {
  private static final Instant RECORD_TIME = Instant.parse("2026-12-24T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-12-24T12:00:01Z");

  @Test
  void anArticleBecomesItselfItsQuotesAndItsWithdrawnQuotes() throws Exception {
    List<Write> writes = documents(TestArticles.full("a1"));

    assertThat(writes)
        .extracting(Write::index)
        .containsExactly(
            "news-articles-v1-2026.11", "news-quotes-v1-2026.11", "news-quotes-v1-2026.11");
    assertThat(writes)
        .extracting(Write::id)
        .containsExactly(
            "a1", QuoteId.ofAll("a1", List.of(TestArticles.thanks())).get(0), "a1-gone");
    assertThat(writes).extracting(Write::version).containsOnly(1001L);
  }

  @Test
  void theArticlesDocumentIsItsJsonWithFlatListsOfNames() throws Exception {
    EnrichedArticle enriched = TestArticles.full("a1");

    JsonNode document = json(documents(enriched).get(0));

    JsonNode contract = Json.MAPPER.valueToTree(enriched);
    contract
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!field.equals("withdrawnQuotes")) {
                assertThat(document.path(field)).as(field).isEqualTo(contract.path(field));
              }
            });
    assertThat(document.path("people").toString()).isEqualTo("[\"Zoë Kürten\"]");
    assertThat(document.path("organizations").toString()).isEqualTo("[\"Norrland Shipping\"]");
    assertThat(document.path("places").toString()).isEqualTo("[\"Vesterhavn\"]");
    assertThat(document.path("peopleIds").toString()).isEqualTo("[\"person:zoe-kurten\"]");
    assertThat(document.path("organizationIds").toString())
        .isEqualTo("[\"organization:norrland-shipping\"]");
    assertThat(document.path("placeIds").toString()).isEqualTo("[\"location:vesterhavn\"]");
    assertThat(document.path("aboutIds").toString()).isEqualTo("[\"location:vesterhavn\"]");
    assertThat(document.path("about").toString()).isEqualTo("[\"Vesterhavn\"]");
    assertThat(document.path("locations").toString()).isEqualTo("[{\"lat\":57.25,\"lon\":-3.5}]");
    assertThat(document.path("speakers").toString()).isEqualTo("[\"Zoë Kürten\"]");
    assertThat(document.path("datedAt").asText()).isEqualTo("2026-11-03T08:12:00Z");
    assertThat(document.path("indexedAt").asText()).isEqualTo(NOW.toString());
  }

  @Test
  void anArticlesDocumentTellsHowLongEachStageTook() throws Exception {
    Instant written = Instant.parse("2026-11-03T08:15:02Z");

    JsonNode document =
        json(ArticleDocuments.of(TestArticles.full("a1"), RECORD_TIME, written).get(0));

    assertThat(document.path("extractMillis").asLong()).isEqualTo(100);
    assertThat(document.path("enrichMillis").asLong()).isEqualTo(300);
    assertThat(document.path("indexMillis").asLong()).isEqualTo(600);
    assertThat(document.path("totalMillis").asLong()).isEqualTo(1000);
  }

  @Test
  void aStageWhoseTimesAreUnknownHasNoMillis() throws Exception {
    Article article = ArticleBuilder.builder().id("a1").text("Fog.").build();

    assertThat(fields(json(documents(TestArticles.of(article)).get(0))))
        .doesNotContain("extractMillis", "enrichMillis", "indexMillis", "totalMillis");
  }

  @Test
  void anArticlesDocumentIsReadAsItWasWritten() throws Exception {
    byte[] written = documents(TestArticles.full("a1")).get(0).document();

    ArticleDocument read = Json.read(written, ArticleDocument.class);

    assertThat(Json.bytes(read)).isEqualTo(written);
  }

  @Test
  void aQuotesDocumentTellsWhoSaidItWhereAndWhomItNames() throws Exception {
    JsonNode quote = json(documents(TestArticles.full("a1")).get(1));

    assertThat(quote.path("text").asText())
        .isEqualTo("We thank Norrland Shipping for its patience,");
    assertThat(quote.path("speaker").path("name").asText()).isEqualTo("Zoë Kürten");
    assertThat(quote.path("about").toString()).isEqualTo("[\"Norrland Shipping\"]");
    assertThat(quote.path("articleId").asText()).isEqualTo("a1");
    assertThat(quote.path("title").asText()).isEqualTo("Ferries sail again");
    assertThat(quote.path("places").toString()).isEqualTo("[\"Vesterhavn\"]");
    assertThat(quote.path("status").asText()).isEqualTo("usable");
  }

  @Test
  void aWithdrawnQuoteKeepsNoWords() throws Exception {
    JsonNode quote = json(documents(TestArticles.full("a1")).get(2));

    assertThat(quote.path("status").asText()).isEqualTo("withdrawn");
    assertThat(fields(quote))
        .contains("id", "articleId", "revision", "url", "source", "firstSeenAt")
        .doesNotContain("text", "speaker", "title", "about", "people");
  }

  @Test
  void aCanceledArticleKeepsNeitherWordsNorNamesAndLosesItsQuotes() throws Exception {
    EnrichedArticle full = TestArticles.full("a1");
    Article canceled = full.article().withStatus(PublishingStatus.CANCELED).withRevision(2);

    List<Write> writes = documents(TestArticles.with(full, canceled));

    assertThat(fields(json(writes.get(0))))
        .containsExactlyInAnyOrder(
            "id",
            "url",
            "source",
            "status",
            "version",
            "revision",
            "publishedAt",
            "embargoedUntil",
            "receivedAt",
            "extractedAt",
            "firstSeenAt",
            "enrichedAt",
            "datedAt",
            "indexedAt",
            "extractMillis",
            "enrichMillis",
            "indexMillis",
            "totalMillis",
            "madeBy",
            "mentions",
            "entities",
            "quotes");
    assertThat(json(writes.get(0)).path("entities")).isEmpty();
    assertThat(writes).hasSize(3);
    assertThat(json(writes.get(1)).path("status").asText()).isEqualTo("withdrawn");
    assertThat(writes).extracting(Write::version).containsOnly(2001L);
  }

  @Test
  void aWithheldArticleIsKeptWithItsStatusOnItsQuotesToo() throws Exception {
    EnrichedArticle full = TestArticles.full("a1");

    List<Write> writes =
        documents(TestArticles.with(full, full.article().withStatus(PublishingStatus.WITHHELD)));

    assertThat(json(writes.get(0)).path("status").asText()).isEqualTo("withheld");
    assertThat(json(writes.get(1)).path("status").asText()).isEqualTo("withheld");
    assertThat(json(writes.get(1)).path("text").asText()).isNotEmpty();
  }

  @Test
  void withoutFirstSeenTheTimeItWasReceivedGivesTheMonth() throws Exception {
    Article article =
        ArticleBuilder.builder()
            .id("a1")
            .text("Fog.")
            .receivedAt(Instant.parse("2026-08-31T23:59:59Z"))
            .build();

    assertThat(documents(TestArticles.of(article)).get(0).index())
        .isEqualTo("news-articles-v1-2026.08");
  }

  @Test
  void withoutAnyTimeTheRecordsGivesTheMonthAndTheDate() throws Exception {
    Article article = ArticleBuilder.builder().id("a1").text("Fog.").build();

    Write write = documents(TestArticles.of(article)).get(0);

    assertThat(write.index()).isEqualTo("news-articles-v1-2026.12");
    assertThat(json(write).path("datedAt").asText()).isEqualTo(RECORD_TIME.toString());
    assertThat(json(write).path("status").asText()).isEqualTo("usable");
  }

  @Test
  void anArticleWithADateOnlyIsDatedAtItsMidnight() throws Exception {
    Article article =
        TestArticles.full("a1").article().withPublishedAt(PublicationTime.parse("2026-11-01"));

    assertThat(json(documents(TestArticles.of(article)).get(0)).path("datedAt").asText())
        .isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void anArticleWithoutAnIdIsRejected() {
    assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(() -> documents(TestArticles.of(ArticleBuilder.builder().text("Fog.").build())))
        .withMessage("the article has no id; give it the field 'id'");
  }

  private static List<Write> documents(EnrichedArticle enriched) throws RejectedException {
    return ArticleDocuments.of(enriched, RECORD_TIME, NOW);
  }

  private static JsonNode json(Write write) throws IOException {
    return Json.MAPPER.readTree(write.document());
  }

  private static TreeSet<String> fields(JsonNode json) {
    TreeSet<String> fields = new TreeSet<>();
    json.fieldNames().forEachRemaining(fields::add);
    return fields;
  }
}
