/** The two ways between {@code processes/lifecycle/credit-lifecycle.bpmn} and Java. */
package io.sancha.steps.lifecycle.process;
