/** The two ways between {@code disbursement} and Java. */
package io.sancha.steps.disbursement.process;
