package io.newswire.bench;

import io.newswire.enrich.EntityTagger;
import io.newswire.enrich.QuoteFinder;
import io.newswire.ingest.extract.ArticleExtractor;

/** What the stages work with, warm. */
public record PipelineStages(
    ArticleExtractor extractor, EntityTagger tagger, QuoteFinder quoteFinder) {}
