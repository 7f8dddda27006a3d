/**
 * How a person works at a human task, whichever way they came: what waits for whom, who may take it, what was typed so far and how it is
 * read, what is known of the case beside it, and what its completion leaves on the trail.
 */
package io.sancha.platform.task;
