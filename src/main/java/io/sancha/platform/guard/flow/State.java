package io.sancha.platform.guard.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the tokens lie and what the variables say: the numbers of the marked places, then those of the values, ascending. A large tree has thousands of
 * places of which a few are marked.
 */
final class State {
    private final int[] codes;
    private final int hash;

    /** @param codes ascending; not changed afterwards */
    State(int[] codes) {
        this.codes = codes;
        hash = Arrays.hashCode(codes) * 0x9E3779B9 >>> 1;
    }

    boolean has(int code) {
        return Arrays.binarySearch(codes, code) >= 0;
    }

    boolean hasAny(int from, int to) {
        int at = Arrays.binarySearch(codes, from);
        int first = at < 0 ? -at - 1 : at;
        return first < codes.length && codes[first] < to;
    }

    boolean hasAny(BitSet places) {
        for (int code : codes) {
            if (places.get(code)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers as they are; only to be read. */
    int[] codes() {
        return codes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && Arrays.equals(codes, state.codes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
