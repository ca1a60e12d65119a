package io.newswire.admin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RevisionReaderTest {
  private final RevisionReader reader = new RevisionReader();

  @Test
  void eachRevisionIsComparedWithTheOneBeforeItAlsoWhereItStandsTwice() throws RejectedException {
    read(1, "Ferry", "It sails.");
    read(2, "Ferry", "It sinks.");
    read(2, "Ferry", "It sinks.");
    read(3, "Ferry lost", "It sinks.");

    assertThat(changes()).containsExactly(List.of(), List.of("text"), List.of("title"));
  }

  @Test
  void whatFollowsAGapIsComparedWithNothing() throws RejectedException {
    read(1, "Ferry", "It sails.");
    read(3, "Ferry lost", "It sinks.");

    assertThat(changes()).containsExactly(List.of(), List.of());
  }

  @Test
  void aReplayReadsTheSame() throws RejectedException {
    for (int i = 0; i < 2; i++) {
      read(1, "Ferry", "It sails.");
      read(2, "Ferry lost", "It sails.");
    }

    assertThat(changes()).containsExactly(List.of(), List.of("title"));
  }

  private List<List<String>> changes() {
    return reader.known().values().stream().map(ArticleRevision::changed).toList();
  }

  private void read(int revision, String title, String text) throws RejectedException {
    Article article =
        ArticleBuilder.builder()
            .id("a")
            .title(title)
            .text(text)
            .status(PublishingStatus.USABLE)
            .revision(revision)
            .build();
    EnrichedArticle enriched =
        new EnrichedArticle(article, List.of(), List.of(), List.of(), List.of(), Instant.EPOCH);
    reader.read(new ConsumerRecord<>(Topics.ENRICHED, 0, 0, null, Json.bytes(enriched)));
  }
}
