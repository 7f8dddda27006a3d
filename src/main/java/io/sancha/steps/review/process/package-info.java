/** The way from {@code processes/review/review.bpmn} to Java. */
package io.sancha.steps.review.process;
