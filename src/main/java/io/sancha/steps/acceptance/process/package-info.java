/** The way between {@code processes/acceptance/acceptance.bpmn} and Java, and the dates of its timers. */
package io.sancha.steps.acceptance.process;
