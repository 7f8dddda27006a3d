package io.sancha.steps.relationship;

/** Grades of the bank's own rating (评级), the best first. */
public enum Grade {
    AAA, AA, A, BBB, BB, B;

    /** Whether this grade is the other or better. */
    public boolean atLeast(Grade other) {
        return compareTo(other) <= 0;
    }
}
