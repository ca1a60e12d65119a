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
}
