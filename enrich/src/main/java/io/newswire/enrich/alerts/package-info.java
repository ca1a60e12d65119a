/**
 * Alert rules, and the matching of articles against them.
 *
 * <p>{@link io.newswire.enrich.alerts.AlertMatcher} is the interface to the topology. {@link
 * io.newswire.enrich.alerts.RuleIndex} implements it with Lucene Monitor: rules are indexed by the
 * terms they require, the article becomes an in-memory index ({@code MonitorDocument}), and only
 * the rules whose terms it has are run. {@link io.newswire.enrich.alerts.RuleParser} parses and
 * checks a rule when it is written and when it is loaded.
 */
package io.newswire.enrich.alerts;
