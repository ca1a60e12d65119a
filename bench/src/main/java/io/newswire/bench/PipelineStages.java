package io.newswire.bench;

import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.QuoteFinder;
import io.newswire.ingest.extract.ArticleExtractor;

/** The components of the stages, after warm-up. */
public record PipelineStages(
    ArticleExtractor extractor, EntityTagger tagger, QuoteFinder quoteFinder) {}
