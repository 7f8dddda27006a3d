/**
 * Step 3, acceptance (受理): the submitted application is taken on or refused, with the reason (ACC-01), within the time for an answer
 * (ACC-03). The decision table {@code check-eligibility} says what stands against it; what blocks cannot be accepted over. Nothing is
 * investigated before the application is accepted (ACC-04).
 */
package io.sancha.steps.acceptance;
