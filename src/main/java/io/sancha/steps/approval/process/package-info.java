/** The way between {@code processes/approval/approval.bpmn} and the approval desk. */
package io.sancha.steps.approval.process;
