/** The two ways between {@code processes/warning} and Java, and the dates of its tasks. */
package io.sancha.steps.warning.process;
