/**
 * Stand-ins (A/B 角): who is away hands one duty to a colleague who has it too, for named days. The colleague may then take over the tasks
 * that the other holds, acts under their own name, and counts as a person of the case, as does the one in whose place they act.
 */
package io.sancha.platform.standin;
