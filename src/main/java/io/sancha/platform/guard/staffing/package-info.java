/**
 * Whether people suffice: given who is needed on the ways of the tree of processes, which duties one person may not hold in one case, and who may do
 * what in a branch, says exactly whether every case can be finished, and where not, who is missing. Plain Java, as the rest of the guard.
 */
package io.sancha.platform.guard.staffing;
