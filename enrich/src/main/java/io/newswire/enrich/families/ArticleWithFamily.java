package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;

/**
 * An article whose family is known.
 *
 * @param signature the value for {@code news.signatures}; null for an article without a family
 */
public record ArticleWithFamily(MatchedArticle matched, byte[] signature) {}
