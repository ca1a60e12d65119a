package io.newswire.enrich;

import io.newswire.enrich.history.EarlierRevision;
import io.newswire.enrich.history.RevisionComparison;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.QuotedArticle;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Compares an article with its earlier revision, which {@link RevisionWriter} stored, and gives it
 * its history.
 */
final class ComparisonStep extends EnrichmentStep<QuotedArticle, EnrichedArticle> {
  private final Comparison comparison;

  private ComparisonStep(Comparison comparison) {
    super(EnrichTopology.COMPARE, comparison::compare, EnrichTopology.MATCH_ALERTS);
    this.comparison = comparison;
  }

  static ComparisonStep create() {
    return new ComparisonStep(new Comparison());
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    super.init(context);
    comparison.earlier = context.getStateStore(EnrichTopology.EARLIER_REVISIONS);
  }

  private static final class Comparison {
    private ReadOnlyKeyValueStore<String, EarlierRevision> earlier;

    EnrichedArticle compare(QuotedArticle quoted) {
      EnrichedArticle enriched = Enricher.enriched(quoted);
      return RevisionComparison.apply(earlier.get(enriched.article().id()), enriched);
    }
  }
}
