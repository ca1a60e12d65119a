package io.newswire.enrich;

import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.families.ArticleWithFamily;
import io.newswire.enrich.families.Families;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Gives an article its family, at the time of the topology. */
final class FamilyStep extends EnrichmentStep<MatchedArticle, ArticleWithFamily> {
  private final Assignment assignment;

  private FamilyStep(Assignment assignment) {
    super(EnrichTopology.ASSIGN_FAMILY, assignment::assign, EnrichTopology.ASSIGN_STORY);
    this.assignment = assignment;
  }

  static FamilyStep create(Families families) {
    return new FamilyStep(new Assignment(families));
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    super.init(context);
    assignment.context = context;
  }

  private static final class Assignment {
    private final Families families;
    private ProcessorContext<byte[], Object> context;

    private Assignment(Families families) {
      this.families = families;
    }

    ArticleWithFamily assign(MatchedArticle matched) {
      return families.assign(matched, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }
  }
}
