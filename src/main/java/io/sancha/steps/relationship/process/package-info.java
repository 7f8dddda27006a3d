/** The way from {@code processes/relationship/relationship.bpmn} to Java. */
package io.sancha.steps.relationship.process;
