/** The two doors between {@code credit-lifecycle} and Java. */
package io.sancha.lifecycle.process;
