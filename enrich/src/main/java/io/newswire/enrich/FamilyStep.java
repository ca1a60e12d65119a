package io.newswire.enrich;

import io.newswire.enrich.families.ArticleWithFamily;
import java.time.Instant;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** A step that decides on the family or the story of an article, at the time of the topology. */
final class FamilyStep<I> extends EnrichmentStep<I, ArticleWithFamily> {
  private final Assignment<I> assignment;

  private FamilyStep(String name, Assignment<I> assignment, String next) {
    super(name, assignment::assign, next);
    this.assignment = assignment;
  }

  /** Makes a step; see {@link EnrichmentStep}. */
  static <I> FamilyStep<I> create(
      String name, BiFunction<I, Instant, ArticleWithFamily> function, String next) {
    return new FamilyStep<>(name, new Assignment<>(function), next);
  }

  @Override
  public void init(ProcessorContext<byte[], Object> context) {
    super.init(context);
    assignment.context = context;
  }

  private static final class Assignment<I> {
    private final BiFunction<I, Instant, ArticleWithFamily> function;
    private ProcessorContext<byte[], Object> context;

    private Assignment(BiFunction<I, Instant, ArticleWithFamily> function) {
      this.function = function;
    }

    ArticleWithFamily assign(I article) {
      return function.apply(article, Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }
  }
}
