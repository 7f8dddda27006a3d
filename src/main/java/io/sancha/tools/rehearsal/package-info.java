/**
 * Rehearsals of proposed changes to processes (预演): before its release a proposal is walked through with a dossier, in a process of its own on a database
 * that is thrown away, bounded in number, memory and time. What came of it is kept with the proposal by {@link io.sancha.platform.release}.
 */
package io.sancha.tools.rehearsal;
