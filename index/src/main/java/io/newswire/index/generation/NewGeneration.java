package io.newswire.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.setup.IndexNames;
import io.newswire.index.setup.IndexSetup;
import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.BulkClient;
import io.newswire.index.write.ParallelBulkWriter;
import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * A new generation of articles and quotes, which replaces the live one at the end. It is not read
 * before {@link #takeOver}, so an unfinished one has no effect; the next one deletes it. Only one
 * may exist at a time. Not thread-safe.
 */
public final class NewGeneration implements AutoCloseable {
  private final ElasticsearchClient client;
  private final Generations generations;
  private final IndexSetup setup;
  private final int old;
  private final int number;
  private final ParallelBulkWriter bulkWriter;
  private final ReenrichedWriter articles;
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
    articles = new ReenrichedWriter(client, number, bulkWriter);
    follower =
        new EnrichedFollower(
            config, new BatchWriter(bulkWriter, bulks.storedQuotes(), NewGeneration::rest, health));
  }

  /**
   * Begins an empty generation with the next number. Deletes the indices that an unfinished replay
   * left.
   *
   * @param client not closed by this object; close it afterwards
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

  /** The number of the live generation. */
  public int old() {
    return old;
  }

  /**
   * Copies all documents of the live generation unchanged.
   *
   * @param copied receives the number of documents copied so far, from time to time
   */
  public void carryOver(LongConsumer copied) throws IOException {
    generations.refresh(old);
    new GenerationCopy(client, bulkWriter).copy(old, copied);
    generations.refresh(number);
  }

  /** The copied articles with these ids, by id. */
  public Map<String, ArticleDocument> carried(Collection<String> ids) throws IOException {
    return articles.stored(ids);
  }

  /** As {@link ReenrichedWriter#write}. */
  public void write(List<Reenriched> again) {
    articles.write(again);
  }

  /**
   * Writes the articles that were enriched since this generation was begun.
   *
   * @return the number of articles written
   */
  public long catchUp() {
    return follower.catchUp();
  }

  /**
   * Replaces the live generation, atomically for searches. Writers wait for about a second: writes
   * to the old generation are blocked, the remaining articles are written to the new one, the
   * counts are compared, and the aliases are moved. The old generation stays and is read-only.
   *
   * @return the old and the new generation
   * @throws IllegalStateException if the new generation has fewer documents; the old one stays live
   *     then
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

  static void rest(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Closes the consumer. An unfinished generation stays and is deleted by the next one. */
  @Override
  public void close() {
    try {
      follower.close();
    } finally {
      articles.close();
    }
  }
}
