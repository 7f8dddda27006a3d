package io.sancha.platform.engine;

import java.util.function.Supplier;

/** Marks that what is deployed on this thread has been looked at by two people, or is only tried and undone again. */
final class Releasing {
    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    private Releasing() {
    }

    static <T> T doing(Supplier<T> deployment) {
        boolean before = NOW.get();
        NOW.set(true);
        try {
            return deployment.get();
        } finally {
            NOW.set(before);
        }
    }

    static boolean now() {
        return NOW.get();
    }
}
