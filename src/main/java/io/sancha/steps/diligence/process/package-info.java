/** The way from {@code processes/diligence/diligence.bpmn} to Java. */
package io.sancha.steps.diligence.process;
