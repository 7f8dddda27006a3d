/**
 * Our side of the engine: how it is set up, who may do what at a task, how diagrams are deployed, how a diagram's element finds its Java,
 * and how what a person entered reaches it. Apart from the stages' {@code process} packages this is the only place that imports
 * {@code org.camunda}.
 */
package io.sancha.engine;
