package io.sancha.platform.guard.flow;

import java.util.BitSet;

/**
 * What has to be remembered along a path to tell whether it keeps a rule: one thing that is so or not. Schneider, Enforceable security policies (2000), has
 * rules as automata that watch; ours have two states.
 *
 * @param on ids of the transitions that make it so
 * @param off ids of those that end it; where a transition does both, it is so afterwards
 * @param bad ids of the transitions that break the rule
 * @param badWhen they break it while it is so, or while it is not
 * @param badAtEnd whether the case may not end while it is so
 */
record Monitor(BitSet on, BitSet off, BitSet bad, boolean badWhen, boolean badAtEnd) {
    /** Watches nothing. */
    static final Monitor NONE = new Monitor(new BitSet(), new BitSet(), new BitSet(), true, false);

    /** All transitions of whose order it takes note. */
    BitSet watched() {
        BitSet watched = (BitSet) on.clone();
        watched.or(off);
        watched.or(bad);
        return watched;
    }

    boolean breaks(boolean so, int transition) {
        return bad.get(transition) && so == badWhen;
    }

    boolean after(boolean so, int transition) {
        return on.get(transition) || so && !off.get(transition);
    }
}
