/** Says in words how a diagram, a decision table or a form differs from another version of it, for whoever has to decide between them. */
package io.sancha.platform.guard.difference;
