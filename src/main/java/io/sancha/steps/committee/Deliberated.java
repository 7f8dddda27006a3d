package io.sancha.steps.committee;

/** What a deliberation comes to: the step's outcomes but the exemption, which is found before anybody deliberates. */
public enum Deliberated {
    PASSED, RETURNED, REJECTED;

    /** @throws IllegalArgumentException for an exemption */
    static Deliberated of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
