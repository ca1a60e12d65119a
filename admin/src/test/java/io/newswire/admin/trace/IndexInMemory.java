package io.newswire.admin.trace;

import static io.newswire.admin.trace.TopicsInMemory.NOON;

import io.newswire.index.document.ArticleDocument;
import io.newswire.model.PublishingStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of an index, in memory. */
final class IndexInMemory implements IndexLookup {
  private final Map<String, ArticleDocument> documents = new HashMap<>();

  void put(String id, int revision, PublishingStatus status) {
    documents.put(
        id,
        new ArticleDocument(
            TopicsInMemory.enriched(id, revision, status),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NOON,
            NOON.plusSeconds(1_000),
            null));
  }

  @Override
  public Optional<ArticleDocument> article(String id) {
    return Optional.ofNullable(documents.get(id));
  }
}
