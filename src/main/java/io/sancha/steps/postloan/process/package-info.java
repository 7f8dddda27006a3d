/** The two ways between {@code postloan}, {@code inspection} and Java. */
package io.sancha.steps.postloan.process;
