/** The way between {@code processes/committee/committee.bpmn} and the committee's desk. */
package io.sancha.steps.committee.process;
