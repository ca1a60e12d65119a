package io.newswire.launcher.run;

import io.newswire.admin.CompactedTopic;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;

/**
 * The enrichment of a command, outside the enrich service. It knows the names of the files, and
 * those that were on {@code news.names} when it was opened.
 */
public final class StandaloneEnricher implements AutoCloseable {
  private final EntityTagger tagger;
  private final Enricher enricher;

  /**
   * Reads the names and loads the tagger.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public StandaloneEnricher(NewswireConfig config) {
    Map<String, byte[]> added = CompactedTopic.read(config, Topics.NAMES);
    tagger = StageWarmUp.tagger(config);
    tagger.names().ifPresent(names -> names.load(added));
    enricher = new Enricher(tagger, StageWarmUp.quoteFinder(), config.enrichMaxTextCharacters());
  }

  /** Usable until this is closed. */
  public Enricher enricher() {
    return enricher;
  }

  @Override
  public void close() {
    tagger.names().ifPresent(NameRegistry::close);
  }
}
