package io.newswire.admin.rules;

/**
 * What a write made of a rule.
 *
 * @param rule as it is stored now, with remarks for its author
 * @param created whether there was no rule with its id
 * @param changed whether anything was written
 */
public record SavedRule(StoredRule rule, boolean created, boolean changed) {}
