package io.sancha.platform.guard.flow;

/**
 * How much is looked at before the answer is that a tree is too large to prove. Counted and not timed, so that the same files get the same answer everywhere.
 *
 * @param places so many places of a net
 * @param states so many states without leaving any out
 * @param reduced so many states of those that cannot be left out
 */
record Limits(int places, int states, int reduced) {
    static final Limits USUAL = new Limits(200_000, 60_000, 200_000);
}
