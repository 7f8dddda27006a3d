/**
 * What if (历史试算): a decision table that a change proposes is asked again for decisions that were taken, before it is released: which would have come
 * out otherwise, in whose work, for how much. It decides nothing and stops nothing; what was asked and what came of it is kept with the change.
 */
package io.sancha.platform.replay;
