/** The two ways between {@code processes/review} and Java. */
package io.sancha.steps.review.process;
