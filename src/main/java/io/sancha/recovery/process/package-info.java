/** The two doors between {@code recovery} and Java. */
package io.sancha.recovery.process;
