package io.newswire.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.index.setup.IndexNames;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.ParallelBulkWriter;
import io.newswire.index.write.Task;
import io.newswire.kafka.Health;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces the articles of one generation by new results. Not thread-safe. */
public final class ReenrichedWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReenrichedWriter.class);

  private final ElasticsearchClient client;
  private final int number;
  private final ParallelBulkWriter bulkWriter;

  ReenrichedWriter(ElasticsearchClient client, int number, ParallelBulkWriter bulkWriter) {
    this.client = client;
    this.number = number;
    this.bulkWriter = bulkWriter;
  }

  /**
   * A writer to the live generation.
   *
   * @param client not closed by this object; close it afterwards
   */
  public static ReenrichedWriter live(NewswireConfig config, ElasticsearchClient client)
      throws IOException {
    int live = new Generations(client).live();
    BulkClient bulks = new BulkClient(client, () -> live);
    return new ReenrichedWriter(
        client,
        live,
        new ParallelBulkWriter(
            config, bulks, NewGeneration::rest, new Health(ReenrichedWriter.class)));
  }

  /** The stored articles with these ids, by id. */
  public Map<String, ArticleDocument> stored(Collection<String> ids) throws IOException {
    Map<String, ArticleDocument> found = new HashMap<>();
    List<String> asked = List.copyOf(ids);
    client
        .search(
            search ->
                search
                    .index(IndexNames.allMonths(IndexNames.ARTICLES, number))
                    .query(query -> query.ids(q -> q.values(asked)))
                    .size(asked.size()),
            ArticleDocument.class)
        .hits()
        .hits()
        .forEach(hit -> found.put(hit.id(), hit.source()));
    return found;
  }

  /**
   * Replaces stored articles by new results, with versions lower than those of later revisions.
   *
   * <p>If Elasticsearch refuses a document, this is logged and the stored one stays.
   */
  public void write(List<Reenriched> articles) {
    List<Task> tasks = articles.stream().flatMap(article -> tasks(article).stream()).toList();
    bulkWriter
        .sendAll(tasks)
        .forEach(refusal -> LOG.warn("The stored document is kept: {}", refusal.reason()));
  }

  private List<Task> tasks(Reenriched article) {
    try {
      ArticleDocument stored = article.stored();
      List<Task> tasks = new ArrayList<>();
      for (Write write :
          ArticleDocuments.of(
              article.merged(), stored.enriched().article().firstSeenAt(), stored.indexedAt())) {
        tasks.add(new Task(null, write.withVersion(write.version() + number - 1)));
      }
      return tasks;
    } catch (RejectedException e) {
      throw new IllegalStateException("an article of the index has no id", e);
    }
  }

  @Override
  public void close() {
    bulkWriter.close();
  }
}
