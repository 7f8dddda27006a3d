/** The two doors between {@code disbursement} and Java. */
package io.sancha.disbursement.process;
