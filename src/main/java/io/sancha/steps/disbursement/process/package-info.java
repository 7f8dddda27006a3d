/** The way from {@code processes/disbursement/disbursement.bpmn} to Java. */
package io.sancha.steps.disbursement.process;
