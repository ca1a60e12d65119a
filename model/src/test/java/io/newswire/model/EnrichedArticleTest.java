package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichedArticleTest {
  private static final String JSON =
      "{\"id\":\"a1\",\"source\":\"Port Orla Herald\",\"publishedAt\":\"2026-02-26T09:12:00-05:00\","
          + "\"text\":\"Ada Byrne said so.\","
          + "\"mentions\":[{\"start\":0,\"end\":9,\"text\":\"Ada Byrne\",\"type\":\"PERSON\","
          + "\"entity\":\"person:ada-byrne\"}],"
          + "\"entities\":[{\"id\":\"person:ada-byrne\",\"name\":\"Ada Byrne\",\"type\":\"PERSON\","
          + "\"aliases\":[],\"mentions\":1}],\"quotes\":[]}";

  @Test
  void standsBesideTheArticlesFieldsInJson() throws Exception {
    EnrichedArticle enriched = Json.read(JSON.getBytes(UTF_8), EnrichedArticle.class);

    assertThat(enriched.article().source()).isEqualTo("Port Orla Herald");
    assertThat(enriched.mentions())
        .isEqualTo(List.of(new Mention(0, 9, "Ada Byrne", EntityType.PERSON, "person:ada-byrne")));
    assertThat(new String(Json.bytes(enriched), UTF_8)).isEqualTo(JSON);
  }

  @Test
  void aQuoteHasAnAddresseeOnlyWhereOneIsKnown() throws Exception {
    String said =
        "{\"start\":0,\"end\":2,\"text\":\"No\",\"kind\":\"direct\","
            + "\"speaker\":{\"start\":4,\"end\":7,\"text\":\"she\"},\"rule\":\"test\"}";
    String told =
        said.replace(
            "\"rule\"", "\"addressee\":{\"start\":9,\"end\":12,\"text\":\"him\"},\"rule\"");

    assertThat(Json.read(said.getBytes(UTF_8), Quote.class).addressee()).isNull();
    assertThat(new String(Json.bytes(Json.read(said.getBytes(UTF_8), Quote.class)), UTF_8))
        .isEqualTo(said);
    assertThat(Json.read(told.getBytes(UTF_8), Quote.class).addressee())
        .isEqualTo(new Speaker(9, 12, "him", null, null));
    assertThat(new String(Json.bytes(Json.read(told.getBytes(UTF_8), Quote.class)), UTF_8))
        .isEqualTo(told);
  }
}
