package io.sancha.platform.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests are worked on at once. The others wait, a bounded number for a bounded time, and are taken in the order of their claims;
 * who comes with the same claim is taken in the order of coming.
 */
final class Admission {
    /** Who is taken first. */
    enum Claim {
        /** A person's session. */
        PERSON,
        /** A program with its token. */
        PROGRAM,
        /** A password that must be compared, and whoever shows nothing yet. */
        PASSWORD
    }

    private static final class Waiter {
        private final Condition taken;
        private boolean in;
        private boolean sentAway;

        private Waiter(Condition taken) {
            this.taken = taken;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final LoadLimits limits;
    private final Map<Claim, Deque<Waiter>> queues = new EnumMap<>(Claim.class);
    private final Map<Claim, Integer> working = new EnumMap<>(Claim.class);

    Admission(LoadLimits limits) {
        this.limits = limits;
        for (Claim claim : Claim.values()) {
            queues.put(claim, new ArrayDeque<>());
            working.put(claim, 0);
        }
    }

    /** @return whether the request may begin; then {@link #leave} is called when it has ended, however it ends */
    boolean enter(Claim claim) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (queues.get(claim).isEmpty() && hasRoom(claim)) {
                working.merge(claim, 1, Integer::sum);
                return true;
            }
            return mayWait(claim) && taken(claim, limits.patience());
        } finally {
            lock.unlock();
        }
    }

    private boolean taken(Claim claim, Duration patience) throws InterruptedException {
        var waiter = new Waiter(lock.newCondition());
        queues.get(claim).add(waiter);
        long left = patience.toNanos();
        try {
            while (!waiter.in && !waiter.sentAway && left > 0) {
                left = waiter.taken.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            if (waiter.in) {
                left(claim);
            }
            throw e;
        } finally {
            queues.get(claim).remove(waiter);
        }
        return waiter.in;
    }

    void leave(Claim claim) {
        lock.lock();
        try {
            left(claim);
        } finally {
            lock.unlock();
        }
    }

    private void left(Claim claim) {
        working.merge(claim, -1, Integer::sum);
        for (Claim next : Claim.values()) {
            Deque<Waiter> queue = queues.get(next);
            while (!queue.isEmpty() && hasRoom(next)) {
                Waiter first = queue.remove();
                first.in = true;
                working.merge(next, 1, Integer::sum);
                first.taken.signal();
            }
        }
    }

    private boolean hasRoom(Claim claim) {
        return total(working) < limits.atOnce() && working.get(claim) < switch (claim) {
            case PERSON -> limits.atOnce();
            case PROGRAM -> limits.programs();
            case PASSWORD -> limits.passwords();
        };
    }

    /** Where all waiting places are taken, the last one who waits with the least claim makes room for a better one. */
    private boolean mayWait(Claim claim) {
        if (queues.values().stream().mapToInt(Deque::size).sum() < limits.waiting()) {
            return true;
        }
        for (Claim least = Claim.PASSWORD; least.compareTo(claim) > 0; least = Claim.values()[least.ordinal() - 1]) {
            if (!queues.get(least).isEmpty()) {
                Waiter last = queues.get(least).removeLast();
                last.sentAway = true;
                last.taken.signal();
                return true;
            }
        }
        return false;
    }

    private static int total(Map<Claim, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
