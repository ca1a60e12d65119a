package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;

/** A fully enriched article with the result of matching the alert rules. */
public record MatchedArticle(EnrichedArticle article, RuleMatches matches) {}
