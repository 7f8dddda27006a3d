/** The two ways between {@code recovery} and Java. */
package io.sancha.steps.recovery.process;
