package io.newswire.bench.torture.check;

/**
 * The numbers of things that a check compared.
 *
 * @param articles of which something was acknowledged
 * @param unordered those of which a {@code DELETE} is not compared, because a clock was set
 *     meanwhile
 * @param acknowledgements versions, kills and repetitions
 * @param visible articles that a search must find
 * @param revisions records on {@code news.enriched}
 * @param alerts rule and article
 * @param deliveries accepted by the webhook, repeated ones too
 * @param repeated deliveries that had been accepted before
 * @param rewinds how often deliveries began again at an earlier one
 * @param rejected documents that cannot be used
 */
public record CheckedCounts(
    long articles,
    long unordered,
    long acknowledgements,
    long visible,
    long revisions,
    long alerts,
    long deliveries,
    long repeated,
    long rewinds,
    long rejected) {

  /** The counts that matter most, as a part of a line. */
  public String summary() {
    return "%,d articles, %,d alerts, %,d deliveries".formatted(articles, alerts, deliveries);
  }
}
