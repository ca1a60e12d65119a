package io.newswire.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.document.ArticleDocuments;
import io.newswire.index.document.Write;
import io.newswire.index.setup.IndexNames;
import io.newswire.index.setup.IndexSetup;
import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.ParallelBulkWriter;
import io.newswire.index.write.Task;
import io.newswire.kafka.Health;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generation of articles and quotes that is made beside the one that is read, until it takes its
 * place. Nobody reads it before {@link #takeOver}, so one that is left unfinished harms nothing;
 * the next one begins by deleting it. One at a time, for one thread.
 */
public final class NewGeneration implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewGeneration.class);

  private final ElasticsearchClient client;
  private final Generations generations;
  private final IndexSetup setup;
  private final int old;
  private final int number;
  private final ParallelBulkWriter bulkWriter;
  private final EnrichedFollower follower;

  private NewGeneration(NewswireConfig config, ElasticsearchClient client) throws IOException {
    this.client = client;
    generations = new Generations(client);
    setup = new IndexSetup(client, config);
    old = generations.live();
    number = old + 1;
    BulkClient bulks = new BulkClient(client, () -> number);
    Health health = new Health(NewGeneration.class);
    bulkWriter = new ParallelBulkWriter(config, bulks, NewGeneration::rest, health);
    follower =
        new EnrichedFollower(
            config, new BatchWriter(bulkWriter, bulks.storedQuotes(), NewGeneration::rest, health));
  }

  /**
   * Begins an empty generation, the next after the one that is read; what an unfinished replay left
   * is deleted.
   *
   * @param client stays the caller's to close, after this
   */
  public static NewGeneration begin(NewswireConfig config, ElasticsearchClient client)
      throws IOException {
    NewGeneration begun = new NewGeneration(config, client);
    try {
      begun.prepare();
      return begun;
    } catch (IOException | RuntimeException e) {
      begun.close();
      throw e;
    }
  }

  private void prepare() throws IOException {
    for (Generation left : generations.list()) {
      if (left.number() > old) {
        generations.drop(left.number());
      }
    }
    setup.installShared();
    for (String alias : IndexNames.REPLAYED) {
      setup.installTemplate(alias, number, false);
      setup.createIfMissing(
          IndexNames.inGeneration(number, IndexNames.monthly(alias, Instant.now())));
    }
    generations.unblock(old);
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** The number of the one that is read meanwhile. */
  public int old() {
    return old;
  }

  /**
   * Copies all documents of the generation that is read, as they are.
   *
   * @param copied is told from time to time how many there are by now
   */
  public void carryOver(LongConsumer copied) throws IOException {
    generations.refresh(old);
    new GenerationCopy(client, bulkWriter).copy(old, copied);
    generations.refresh(number);
  }

  /** The articles among these ids that were carried over. */
  public Map<String, ArticleDocument> carried(Collection<String> ids) throws IOException {
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
   * Writes new results over carried ones, below any later revision.
   *
   * <p>Documents that Elasticsearch refuses are logged and stay as they were carried over.
   */
  public void write(List<Reenriched> articles) {
    List<Task> tasks = articles.stream().flatMap(article -> tasks(article).stream()).toList();
    bulkWriter
        .sendAll(tasks)
        .forEach(refusal -> LOG.warn("Kept as it was carried over: {}", refusal.reason()));
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

  /** Writes what has come in since this began; returns how many articles that were. */
  public long catchUp() {
    return follower.catchUp();
  }

  /**
   * Takes the place of the generation that is read, in one moment for all readers. Writers wait
   * meanwhile, a second or so: nothing is written to the old one any more, the rest is fetched, the
   * counts are compared, the aliases go over. The old one stays, closed for writing.
   *
   * @return both, the old one first
   * @throws IllegalStateException if this one has fewer documents; the old one is read on then
   */
  public List<Generation> takeOver() throws IOException {
    boolean done = false;
    List<Generation> both;
    generations.block(old);
    try {
      follower.catchUp();
      generations.refresh(old);
      generations.refresh(number);
      both = generations.list().stream().filter(generation -> generation.number() >= old).toList();
      check(both.get(0), both.get(1));
      generations.swap(old, number);
      done = true;
    } finally {
      if (!done) {
        generations.unblock(old);
      }
    }
    for (String alias : IndexNames.REPLAYED) {
      setup.installTemplate(alias, number, true);
      setup.installTemplate(alias, old, false);
    }
    generations.completeAliases(number);
    follower.catchUp();
    return both;
  }

  private static void check(Generation before, Generation after) {
    if (after.articles() < before.articles() || after.quotes() < before.quotes()) {
      throw new IllegalStateException(
          "generation %d has %s and %s, generation %d only %d and %d: nothing was"
                  .formatted(
                      before.number(),
                      CountText.of(before.articles(), "article"),
                      CountText.of(before.quotes(), "quote"),
                      after.number(),
                      after.articles(),
                      after.quotes())
              + " changed. Run it again.");
    }
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Ends following; an unfinished generation stays, unread, for the next to delete. */
  @Override
  public void close() {
    try {
      follower.close();
    } finally {
      bulkWriter.close();
    }
  }
}
