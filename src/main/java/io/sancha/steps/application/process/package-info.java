/** The way from {@code processes/application/application.bpmn} to Java. */
package io.sancha.steps.application.process;
