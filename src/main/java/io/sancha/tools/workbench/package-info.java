/**
 * The reviewer's workbench: all versions of a diagram or decision table, how two of them differ on the drawing and in words, who brought them, how
 * many cases follow each and stand at each element, and how long; and the element templates by which Camunda Modeler offers the contract's tasks by their
 * names. It changes nothing; changes are {@link io.sancha.platform.release}'s.
 */
package io.sancha.tools.workbench;
