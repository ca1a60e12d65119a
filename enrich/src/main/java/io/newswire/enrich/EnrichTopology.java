package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertTopology;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.enrich.families.Families;
import io.newswire.enrich.families.FamilyTopology;
import io.newswire.enrich.history.EarlierRevision;
import io.newswire.enrich.names.NameStoreProcessor;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.JsonSerde;
import io.newswire.kafka.WakeUps;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import io.newswire.model.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The Kafka Streams topology from {@code news.articles} and {@code news.articles-urgent} to {@code
 * news.enriched}.
 *
 * <pre>
 * news.articles-urgent -> urgent-first
 *                           |
 * news.articles ---------> revise -> tag-entities -> find-quotes -> compare -> match-alerts -> assign-family -> assign-story -> remember
 *                           |            |              |            |            |                |              |             |
 *                           `------------+--------------+------------+------------+----------------+--------------`------> news.rejected
 *
 * remember -> news.enriched
 *     |-----> news.enriched-urgent
 *     |-----> write-signature
 *     `-----> emit-alerts
 * </pre>
 *
 * <p>{@code tag-entities} follows {@code news.names}, which every instance has as a whole. From
 * {@code emit-alerts} on, see {@link AlertTopology}, from {@code write-signature} on, {@link
 * FamilyTopology}. An article passes all steps before the next one starts. A step that fails sends
 * the original record to {@code news.rejected}, and the stores are unchanged. Output records, the
 * stores {@code revisions} and {@code earlier-revisions}, and the offsets on {@code news.articles}
 * are committed in one transaction: after a crash an article is processed again completely or not
 * at all.
 */
public final class EnrichTopology {
  static final String URGENT_FIRST = "urgent-first";
  static final String REVISE = "revise";
  static final String TAG_ENTITIES = "tag-entities";
  static final String FIND_QUOTES = "find-quotes";
  static final String COMPARE = "compare";
  static final String MATCH_ALERTS = "match-alerts";
  static final String ASSIGN_FAMILY = "assign-family";
  static final String ASSIGN_STORY = "assign-story";
  static final String REMEMBER = "remember";
  static final String ENRICHED = "enriched";
  static final String ENRICHED_URGENT = "enriched-urgent";
  static final String REJECTED = "rejected";
  static final String REVISIONS = "revisions";
  static final String EARLIER_REVISIONS = "earlier-revisions";

  private static final String ARTICLES = "articles";
  private static final String ARTICLES_URGENT = "articles-urgent";

  /** Three days of 65,000 articles each; about 120 MB of heap when there are so many. */
  private static final int FAMILY_ARTICLES = 200_000;

  /** About 230 MB of heap when there are so many. */
  private static final int STORY_ARTICLES = 100_000;

  private EnrichTopology() {}

  /**
   * Builds the topology.
   *
   * @param rules not yet loaded; the topology loads them before the first article
   * @param maxMessageBytes the largest record that {@code news.enriched} accepts, in bytes; larger
   *     results are rejected
   * @param wakeUps of the job that runs it
   * @param pace of its commits
   */
  public static Topology build(
      Enricher enricher,
      RuleRegistry rules,
      int maxMessageBytes,
      WakeUps wakeUps,
      CommitPace pace) {
    Families families = new Families(FAMILY_ARTICLES, STORY_ARTICLES);
    ByteArrayDeserializer bytesIn = new ByteArrayDeserializer();
    ByteArraySerializer bytesOut = new ByteArraySerializer();
    Topology topology = new Topology();
    topology
        .addSource(ARTICLES, bytesIn, bytesIn, Topics.ARTICLES)
        .addSource(
            AutoOffsetReset.earliest(),
            ARTICLES_URGENT,
            new EarlierTimestamp(),
            bytesIn,
            bytesIn,
            Topics.ARTICLES_URGENT)
        .addProcessor(URGENT_FIRST, EarlierTimestamp.Restore::new, ARTICLES_URGENT)
        .addProcessor(REVISE, () -> new RevisionFilter(pace), ARTICLES, URGENT_FIRST)
        .addProcessor(
            TAG_ENTITIES,
            () ->
                new EnrichmentStep<Article, TaggedArticle>(
                    TAG_ENTITIES, enricher::tagEntities, FIND_QUOTES) {
                  @Override
                  public void init(ProcessorContext<byte[], Object> context) {
                    super.init(context);
                    enricher.names().ifPresent(it -> NameStoreProcessor.load(context, it));
                  }
                },
            REVISE)
        .addProcessor(
            FIND_QUOTES,
            () ->
                new EnrichmentStep<TaggedArticle, QuotedArticle>(
                    FIND_QUOTES, enricher::findQuotes, COMPARE),
            TAG_ENTITIES)
        .addProcessor(COMPARE, ComparisonStep::create, FIND_QUOTES)
        .addProcessor(
            MATCH_ALERTS,
            () ->
                new EnrichmentStep<EnrichedArticle, MatchedArticle>(
                    MATCH_ALERTS, enriched -> enricher.matchAlerts(enriched, rules), ASSIGN_FAMILY),
            COMPARE)
        .addProcessor(
            ASSIGN_FAMILY,
            () -> FamilyStep.create(ASSIGN_FAMILY, families::assign, ASSIGN_STORY),
            MATCH_ALERTS)
        .addProcessor(
            ASSIGN_STORY,
            () -> FamilyStep.create(ASSIGN_STORY, families::assignStory, REMEMBER),
            ASSIGN_FAMILY)
        .addProcessor(REMEMBER, () -> new RevisionWriter(maxMessageBytes, families), ASSIGN_STORY)
        .addStateStore(revisions(), REVISE, REMEMBER)
        .addStateStore(earlierRevisions(), COMPARE, REMEMBER)
        .addSink(ENRICHED, Topics.ENRICHED, bytesOut, bytesOut, REMEMBER)
        .addSink(ENRICHED_URGENT, Topics.ENRICHED_URGENT, bytesOut, bytesOut, REMEMBER)
        .addSink(
            REJECTED,
            Topics.REJECTED,
            bytesOut,
            bytesOut,
            REVISE,
            TAG_ENTITIES,
            FIND_QUOTES,
            COMPARE,
            MATCH_ALERTS,
            ASSIGN_FAMILY,
            ASSIGN_STORY,
            REMEMBER);
    FamilyTopology.addTo(topology, REMEMBER, families, RevisionWriter.mostBytes(maxMessageBytes));
    AlertTopology.addTo(topology, REMEMBER, rules, families, wakeUps, pace);
    enricher.names().ifPresent(names -> NameStoreProcessor.addTo(topology, names));
    return topology;
  }

  private static StoreBuilder<KeyValueStore<String, Revision>> revisions() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(REVISIONS),
        Serdes.String(),
        JsonSerde.of(Revision.class, REVISIONS));
  }

  private static StoreBuilder<KeyValueStore<String, EarlierRevision>> earlierRevisions() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(EARLIER_REVISIONS),
        Serdes.String(),
        EarlierRevision.serde());
  }
}
