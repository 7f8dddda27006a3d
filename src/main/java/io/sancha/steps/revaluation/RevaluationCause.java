package io.sancha.steps.revaluation;

/** Why security is valued anew: its time has come (GUA-07), or somebody asked. */
public enum RevaluationCause {
    DUE, ASKED
}
