package io.newswire.launcher.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.admin.NewswireHome;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.QuoteFinder;
import io.newswire.enrich.entities.CrfEntityTagger;
import io.newswire.enrich.names.NameRegistry;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.ingest.IngestService;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;

/**
 * Makes the parts of the stages, and runs one document through each: loading Tika's parsers, the
 * language profiles and the models takes seconds, which the first real document would wait for.
 */
public final class StageWarmUp {
  private static final String TEXT =
      "Port Orla opens its harbour. “The tide waits for nobody,” said Maren Calloway on Monday.";
  private static final String PAGE =
      "<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1><p>"
          + TEXT
          + "</p></article></body></html>";

  private StageWarmUp() {}

  /** Returns an extractor that has loaded everything. */
  public static ArticleExtractor extractor(NewswireConfig config) {
    ArticleExtractor extractor = new StandardExtractor(config);
    extract(extractor, "text/plain", TEXT);
    extract(extractor, "text/html", PAGE);
    return extractor;
  }

  /** Returns a tagger that has loaded its model and the files of known names. */
  public static EntityTagger tagger(NewswireConfig config) {
    EntityTagger tagger = unloadedTagger(config);
    load(tagger);
    return tagger;
  }

  /** Returns a tagger that loads everything when it is used. */
  public static EntityTagger unloadedTagger(NewswireConfig config) {
    return new CrfEntityTagger(new NameRegistry(NewswireHome.namesFolder(config)));
  }

  /** Loads what a tagger needs; articles that come meanwhile wait. */
  public static void load(EntityTagger tagger) {
    new Enricher(tagger, quoteFinder())
        .enrich(ArticleBuilder.builder().id("warm-up").text(TEXT).build());
  }

  /** As {@link #tagger(NewswireConfig)}, with the configuration that is built in. */
  public static EntityTagger tagger() {
    return tagger(new NewswireConfig(Map.of()));
  }

  /** Returns a quote finder, which needs no loading. */
  public static QuoteFinder quoteFinder() {
    return new PatternQuoteFinder();
  }

  /**
   * The ingest service, not started.
   *
   * @param routes further routes of its HTTP server
   */
  public static IngestService ingest(
      NewswireConfig config, ArticleExtractor extractor, List<EndpointGroup> routes) {
    return new IngestService(config, extractor, routes);
  }

  /** The enrich service, not started. */
  public static EnrichService enrich(NewswireConfig config, EntityTagger tagger) {
    return new EnrichService(config, tagger, quoteFinder());
  }

  private static void extract(ArticleExtractor extractor, String contentType, String content) {
    try {
      extractor.extract(
          new RawDocument(content.getBytes(UTF_8), null, null, null, contentType, null, null));
    } catch (RejectedException e) {
      throw new IllegalStateException("a good document was rejected", e);
    }
  }
}
