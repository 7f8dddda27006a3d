/**
 * The guard on diagrams and decision tables: reads the files that a reviewer wants to release and says what in them would break the bank,
 * over all paths of the whole tree of processes. It knows the models of BPMN and DMN and neither Spring nor the engine, so that the same check
 * stands before every deployment, behind a command, and in a test.
 */
package io.sancha.platform.guard;
