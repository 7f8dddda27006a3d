package io.sancha.platform.guard.flow;

/**
 * How much is looked at before the answer is that a tree is too large to prove. Counted and not timed, so that the same files get the same answer everywhere.
 *
 * @param places so many places of a net
 * @param transitions so many transitions of a net
 * @param states so many states without leaving any out
 * @param reduced so many states of those that cannot be left out
 * @param work so many steps to tell which those are
 */
record Limits(int places, int transitions, int states, int reduced, long work) {
    /** Some seconds of one processor at most: a hundred times the bank's own tree has fewer places, transitions and states. */
    static final Limits USUAL = new Limits(100_000, 100_000, 60_000, 60_000, 4_000_000);
}
