/** {@code processes/revaluation/revaluation.bpmn} in Java. */
package io.sancha.steps.revaluation.process;
