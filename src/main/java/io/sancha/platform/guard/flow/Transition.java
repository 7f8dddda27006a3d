package io.sancha.platform.guard.flow;

import java.util.BitSet;

/**
 * One step of the net. It may happen where each of its inputs holds a token, its guards hold and its test of emptiness does. Then the inputs give their
 * tokens up, the range of places that it resets loses all of them (a cancelled scope: Dufourd and others, Reset nets between decidability and
 * undecidability, 1998), its outputs gain one each, and variables get new values. Places and values are numbers, for there are many.
 */
final class Transition {
    int id;
    /** Whether somebody or some time sets it off; otherwise the machine goes on at once. */
    boolean waits;
    /** Whether it leads on to the next of a list, which comes to an end some day. */
    boolean next;
    int[] inputs = {};
    int[] outputs = {};
    /** The places from the first to before the last that lose their tokens; none where equal. */
    int resetFrom;
    int resetTo;
    /** The places from the first to before the last that must be without a token. */
    int emptyFrom;
    int emptyTo;
    /** Places of which one must have a token; null where none is asked. */
    BitSet some;
    /** Other places that must all be without a token; null where none are asked. */
    BitSet none;
    /** Pairs of variable and value that must agree. */
    int[] guards = {};
    /** Pairs of variable and the value that it gets. */
    int[] writes = {};
    /** The variables from the first to before the last that lose their values. */
    int clearFrom;
    int clearTo;
    Step step;

    static Transition of(Step step) {
        var transition = new Transition();
        transition.step = step;
        return transition;
    }

    Transition waiting(boolean waits) {
        this.waits = waits;
        return this;
    }

    Transition toNext(int place) {
        next = true;
        return to(place);
    }

    Transition from(int... places) {
        inputs = places;
        return this;
    }

    Transition to(int... places) {
        outputs = places;
        return this;
    }

    Transition resetting(int from, int to) {
        resetFrom = from;
        resetTo = to;
        return this;
    }

    Transition whenEmpty(int from, int to) {
        emptyFrom = from;
        emptyTo = to;
        return this;
    }

    Transition whenSome(BitSet places) {
        some = places;
        return this;
    }

    Transition whenNone(BitSet places) {
        none = places;
        return this;
    }

    /** Whether it may not happen while this place has a token. */
    boolean asksEmpty(int place) {
        return place >= emptyFrom && place < emptyTo || none != null && none.get(place);
    }

    Transition when(int... guards) {
        this.guards = guards;
        return this;
    }

    Transition setting(int... writes) {
        this.writes = writes;
        return this;
    }

    Transition clearing(int from, int to) {
        clearFrom = from;
        clearTo = to;
        return this;
    }
}
