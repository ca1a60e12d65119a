package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;

/** An article of which all is known, and what the rules say of it. */
public record MatchedArticle(EnrichedArticle article, RuleMatches matches) {}
