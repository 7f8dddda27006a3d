/** The two doors between {@code credit-lifecycle} and Java. */
package io.sancha.steps.lifecycle.process;
