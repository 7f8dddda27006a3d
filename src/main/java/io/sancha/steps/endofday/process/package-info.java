/** The two ways between {@code processes/endofday/endofday.bpmn} and Java. */
package io.sancha.steps.endofday.process;
