package io.sancha.steps.revaluation;

/** How a thing was found. What is gone or seized (查封) secures nothing. */
public enum ThingCondition {
    SOUND, WORN, DAMAGED, GONE, SEIZED;

    boolean isWorthNothing() {
        return this == GONE || this == SEIZED;
    }
}
