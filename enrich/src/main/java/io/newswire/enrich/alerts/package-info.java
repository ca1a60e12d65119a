/**
 * Alert rules, and the matching of articles against them.
 *
 * <p>{@link io.newswire.enrich.alerts.AlertMatcher} is the interface to the topology. {@link
 * io.newswire.enrich.alerts.RuleIndex} implements it with Lucene's queries: rules are filed under
 * the terms they require ({@code CandidateIndex}), and only those whose terms an article has
 * ({@code ArticleFields}) are run on it ({@code ArticleSearcher}). {@link
 * io.newswire.enrich.alerts.RuleParser} parses and checks a rule when it is written and when it is
 * loaded.
 */
package io.newswire.enrich.alerts;
