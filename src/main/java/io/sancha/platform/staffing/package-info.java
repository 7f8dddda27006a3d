/**
 * Whether each branch has the people to finish its cases, asked of the running bank: who works where under which duty, against the diagrams that stand.
 * It is asked before a deployment, after every change of people or diagrams, and on a page. How it is decided is
 * {@link io.sancha.platform.guard.staffing}'s.
 */
package io.sancha.platform.staffing;
