/** The way from {@code processes/approval/approval.bpmn} to Java. */
package io.sancha.steps.approval.process;
