/** The way between {@code processes/application/application.bpmn} and Java. */
package io.sancha.steps.application.process;
