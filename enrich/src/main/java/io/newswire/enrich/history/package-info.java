/**
 * Compares the revisions of an article.
 *
 * <p>{@link io.newswire.enrich.history.RevisionComparison} makes the entry of a revision: the
 * places where its words differ ({@code WordDiff}), and the facts that were changed ({@code
 * FactChanges}). What it compares with is an {@link io.newswire.enrich.history.EarlierRevision},
 * which the topology keeps in a store.
 */
package io.newswire.enrich.history;
