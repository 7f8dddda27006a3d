/** Reads files that nobody has looked at yet, within limits, and asks nothing of anybody else on the way. */
package io.sancha.platform.guard.read;
