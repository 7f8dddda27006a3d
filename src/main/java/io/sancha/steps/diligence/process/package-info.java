/** The two ways between {@code processes/diligence} and Java. */
package io.sancha.steps.diligence.process;
