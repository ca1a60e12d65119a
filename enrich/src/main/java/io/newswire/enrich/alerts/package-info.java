/**
 * Which rules an article matches, found as it passes.
 *
 * <p>{@link io.newswire.enrich.alerts.AlertMatcher} is the seam. Behind it, {@link
 * io.newswire.enrich.alerts.RuleIndex} turns the search around: the rules are indexed by words they
 * cannot match without, the article becomes a small index of its own ({@code MonitorDocument}), its
 * words find the few rules worth running, and only these run (Lucene Monitor). {@link
 * io.newswire.enrich.alerts.RuleParser} reads and checks a rule, when it is written and when it is
 * loaded.
 */
package io.newswire.enrich.alerts;
