/** The two doors between {@code processes/review} and Java. */
package io.sancha.steps.review.process;
