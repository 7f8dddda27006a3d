/** The two ways between {@code processes/spotcheck} and Java, and the days on which visits are drawn and begin. */
package io.sancha.steps.spotcheck.process;
