package io.newswire.enrich.alerts;

/**
 * A rule that is invalid or failed.
 *
 * @param name null if the record is not a rule
 * @param version the version of the rule with the problem; 0 if the record is not a rule
 * @param problem what is wrong and what to change
 * @param workingVersion the version that is active meanwhile; null if none is
 */
public record RuleProblem(
    String ruleId, String name, int version, String problem, Integer workingVersion) {}
