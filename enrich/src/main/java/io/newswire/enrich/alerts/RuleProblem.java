package io.newswire.enrich.alerts;

/**
 * A rule that does not do what its author wants.
 *
 * @param name null if it is no rule at all
 * @param version of the rule that has the problem; 0 if it is no rule at all
 * @param problem what is wrong and what to change
 * @param workingVersion the version that is at work meanwhile; null if none is
 */
public record RuleProblem(
    String ruleId, String name, int version, String problem, Integer workingVersion) {}
