/** The way from {@code processes/recovery/recovery.bpmn} to Java, and the dates of its timers; changes of the loan are told by {@code postloan}. */
package io.sancha.steps.recovery.process;
