package io.sancha.platform.guard.flow;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A scope in the net: the inside of a process, a sub-process, or of an activity that runs several times. It is done when no token is left inside.
 */
final class Region {
    final Spot owner;
    final Instance instance;
    /** Null where it holds the instances of one activity. */
    final Scope scope;
    final Map<String, Spot> spots = new LinkedHashMap<>();
    /** By the id of an event sub-process: its start event can still fire. */
    final Map<String, Integer> armed = new LinkedHashMap<>();
    /** The armed event sub-processes and the tokens behind them lie between. */
    int armedFrom;
    int from;
    int to;

    /** Where an instance of several has ended; within the range. */
    int counting = Spot.NO;

    Region(Spot owner, Instance instance, Scope scope) {
        this.owner = owner;
        this.instance = instance;
        this.scope = scope;
    }
}
