package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A Petri net with finite data: places that hold a token or none, variables that have one of finitely many values. Van der Aalst, The application of Petri
 * nets to workflow management (1998), is the source of reading a process so.
 */
final class Net {
    private final List<Spot> spots = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final Values values;
    private int variables;
    private List<List<Transition>> byPlace;
    private Liveness liveness;

    Net(Values values) {
        this.values = values;
    }

    /** A new place, behind all that there are. @param spot the node in which it lies; null for the beginning and the end */
    int place(Spot spot) {
        spots.add(spot);
        return spots.size() - 1;
    }

    int places() {
        return spots.size();
    }

    Spot spot(int place) {
        return spots.get(place);
    }

    /** New variables, one behind the other. @return the first */
    int variables(int count) {
        variables += count;
        return variables - count;
    }

    int variables() {
        return variables;
    }

    Values values() {
        return values;
    }

    void add(Transition transition) {
        transition.id = transitions.size();
        transitions.add(transition);
    }

    List<Transition> transitions() {
        return transitions;
    }

    /** Nothing is added from here on. */
    void close() {
        byPlace = new ArrayList<>();
        spots.forEach(spot -> byPlace.add(new ArrayList<>(2)));
        transitions.forEach(transition -> byPlace.get(transition.inputs[0]).add(transition));
        liveness = new Liveness(this);
    }

    /** The transitions whose first input this is. */
    List<Transition> from(int place) {
        return byPlace.get(place);
    }

    int code(int variable, int value) {
        return places() + variable * values.size() + value;
    }

    int variable(int code) {
        return (code - places()) / values.size();
    }

    /** A state of these numbers, without the values that nobody will ask. */
    State state(Set<Integer> codes) {
        int[] ascending = codes.stream().mapToInt(code -> code).sorted().toArray();
        return new State(liveness.living(ascending, ascending.length));
    }

    boolean may(State state, Transition transition) {
        for (int place : transition.inputs) {
            if (!state.has(place)) {
                return false;
            }
        }
        if (transition.emptyFrom < transition.emptyTo && state.hasAny(transition.emptyFrom, transition.emptyTo)) {
            return false;
        }
        if (transition.some != null && !state.hasAny(transition.some) || transition.none != null && state.hasAny(transition.none)) {
            return false;
        }
        for (int i = 0; i < transition.guards.length; i += 2) {
            if (!says(state, transition.guards[i], transition.guards[i + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean says(State state, int variable, int value) {
        return value == Values.UNSET ? !state.hasAny(code(variable, 0), code(variable + 1, 0)) : state.has(code(variable, value));
    }

    /** What comes of it; null where a place would get a second token. */
    State fire(State state, Transition transition) {
        int[] next = new int[state.codes().length + transition.outputs.length + transition.writes.length];
        int count = 0;
        for (int code : state.codes()) {
            if (code < places() ? stays(transition, code) : keeps(transition, variable(code))) {
                next[count++] = code;
            }
        }
        int marked = count;
        for (int place : transition.outputs) {
            for (int i = 0; i < marked; i++) {
                if (next[i] == place) {
                    return null;
                }
            }
            next[count++] = place;
        }
        for (int i = 0; i < transition.writes.length; i += 2) {
            if (transition.writes[i + 1] != Values.UNSET) {
                next[count++] = code(transition.writes[i], transition.writes[i + 1]);
            }
        }
        Arrays.sort(next, 0, count);
        return new State(liveness.living(next, count));
    }

    private static boolean stays(Transition transition, int place) {
        if (place >= transition.resetFrom && place < transition.resetTo) {
            return false;
        }
        for (int input : transition.inputs) {
            if (input == place) {
                return false;
            }
        }
        return true;
    }

    private static boolean keeps(Transition transition, int variable) {
        if (variable >= transition.clearFrom && variable < transition.clearTo) {
            return false;
        }
        for (int i = 0; i < transition.writes.length; i += 2) {
            if (transition.writes[i] == variable) {
                return false;
            }
        }
        return true;
    }
}
