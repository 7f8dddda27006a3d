/** The two ways between {@code processes/postloan} and Java, and the dates of its timers. What changes the loan is told to recovery from here too. */
package io.sancha.steps.postloan.process;
