/** The way between {@code processes/contract/contract.bpmn} and the contract desk. */
package io.sancha.steps.contract.process;
