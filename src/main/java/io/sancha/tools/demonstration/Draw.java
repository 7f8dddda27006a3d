package io.sancha.tools.demonstration;

import io.sancha.platform.audit.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** What chance decides, from a seed and what it is about: asked again, and on any machine, it comes out the same. */
public final class Draw {
    private static final int HEX = 16;
    private static final int DIGITS = 15;
    private static final int HUNDRED = 100;
    private final SplittableRandom random;

    private Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param about names what is drawn: a customer's number, a task, a day */
    public static Draw of(long seed, Object... about) {
        String hash = Hashes.sha256((seed + List.of(about).toString()).getBytes(StandardCharsets.UTF_8));
        return new Draw(Long.parseLong(hash.substring(0, DIGITS), HEX));
    }

    /** A whole number from the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** @param percent how often in a hundred times */
    public boolean chance(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }
}
