/** The way from {@code processes/contract/contract.bpmn} to Java, and the dates of its timers. */
package io.sancha.steps.contract.process;
