/** The two ways between {@code credit-lifecycle} and Java. */
package io.sancha.steps.lifecycle.process;
