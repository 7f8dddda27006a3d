/** The way from {@code processes/acceptance/acceptance.bpmn} to Java, and the dates of its timers. */
package io.sancha.steps.acceptance.process;
