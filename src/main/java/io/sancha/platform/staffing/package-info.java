/**
 * Whether each branch has the people to finish its cases, asked of the running bank: who works where under which duty, against the diagrams that stand.
 * It is asked before a deployment, after every change of people or diagrams, on a page, and of people in a file. How it is decided is
 * {@link io.sancha.platform.guard.staffing}'s.
 */
package io.sancha.platform.staffing;
