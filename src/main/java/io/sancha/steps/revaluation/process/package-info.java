/** The two ways between {@code processes/revaluation} and Java, and the days on which one begins. */
package io.sancha.steps.revaluation.process;
