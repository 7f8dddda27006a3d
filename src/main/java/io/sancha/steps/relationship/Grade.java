package io.sancha.steps.relationship;

/** Grades of the bank's own rating (评级), the best first. */
public enum Grade {
    AAA, AA, A, BBB, BB, B;
}
