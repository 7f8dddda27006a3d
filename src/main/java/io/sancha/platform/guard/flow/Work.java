package io.sancha.platform.guard.flow;

/** How much may be spent on leaving out what need not be looked at: counted, so that the same files get the same answer on every machine. */
final class Work {
    private long left;

    Work(long most) {
        left = most;
    }

    /** @throws TooLarge where all is spent */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new TooLarge(null);
        }
    }
}
