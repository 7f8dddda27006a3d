package io.sancha.platform.guard.flow;

import java.util.ArrayList;
import java.util.List;

/** What may have been done on the ways to one place, by the number of the mark how often: only those that no other exceeds in everything. */
final class Tallies {
    /** Stands for without end. No way does a thing so often but in a loop. */
    static final byte WITHOUT_END = Byte.MAX_VALUE;

    private final List<byte[]> most = new ArrayList<>(2);
    private final Work work;

    Tallies(Work work) {
        this.work = work;
    }

    List<byte[]> all() {
        return most;
    }

    void addAll(List<byte[]> others) {
        others.forEach(this::add);
    }

    void add(byte[] tally) {
        work.spend((long) (most.size() + 1) * tally.length);
        if (most.stream().noneMatch(known -> covers(known, tally))) {
            most.removeIf(known -> covers(tally, known));
            most.add(tally);
        }
    }

    private static boolean covers(byte[] more, byte[] less) {
        for (int i = 0; i < more.length; i++) {
            if (more[i] < less[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] once(byte[] before, int mark) {
        byte[] after = before.clone();
        after[mark] = (byte) Math.min(WITHOUT_END, after[mark] + 1);
        return after;
    }
}
