/** The way from {@code processes/committee/committee.bpmn} to Java. */
package io.sancha.steps.committee.process;
