/**
 * Our side of the engine: how it is set up, what stands before its commands, how diagrams are deployed, and how a diagram's element finds
 * its Java. What serves a human task is {@link io.sancha.platform.task}, what serves a person {@link io.sancha.platform.login}. These
 * three, {@link io.sancha.platform.web} and the stages' {@code process} packages are the only places that import the engine. The models of BPMN and
 * DMN, which come from Camunda too, are read by the guard: {@link io.sancha.platform.guard} and {@link io.sancha.tools.guard}.
 */
package io.sancha.platform.engine;
